import { describe, expect, it } from 'vitest';
import { previousChoice } from '../../src/migrate/previous-choice.js';

describe('tarteaucitron', () => {
  it('has exact keys, and what waits was not answered', () => {
    // As 1.34.0 writes it: its state of a service is told by the whole of its key.
    const cookies = 'tarteaucitron=!multiplegtag=true!gtag=false!matomo=wait';
    const services = { gtag: 'google-analytics', matomo: 'matomo' };
    expect(previousChoice('tarteaucitron', cookies, { services })).toEqual({
      services: { 'google-analytics': false },
    });
  });

  it('does not answer for a category of which something waits', () => {
    const categories = { gtag: 'a', matomo: 'a', multiplegtag: 'b', clarity: 'b', gone: 'c' };
    const cookies = 'tarteaucitron=!gtag=true!matomo=wait!multiplegtag=false!clarity=wait';
    expect(previousChoice('tarteaucitron', cookies, { categories })).toEqual({ b: false });
  });
});
