import { describe, expect, it } from 'vitest';
import { domains } from '../../src/browser/domains.js';

describe('domains', () => {
  it.each([
    ['a.shop.example', [undefined, 'a.shop.example', 'shop.example', 'example']],
    ['localhost', [undefined, 'localhost']],
    ['127.0.0.1', [undefined]],
    ['[::1]', [undefined]],
    ['1.example', [undefined, '1.example', 'example']],
  ])('of %s', (host, expected) => {
    expect(domains(host)).toEqual(expected);
  });
});
