import { afterEach, describe, expect, it, vi } from 'vitest';
import { timeZone } from '../../src/browser/signals.js';

afterEach(() => vi.unstubAllGlobals());

describe('the time zone', () => {
  it('is that of Temporal, which answers at once, and Intl is not touched', () => {
    vi.stubGlobal('Temporal', { Now: { timeZoneId: () => 'Arctic/Longyearbyen' } });
    vi.stubGlobal('Intl', undefined);
    expect(timeZone()).toBe('Arctic/Longyearbyen');
  });

  it.each([
    ['there is none', undefined],
    ['it is something of the page’s', {}],
    ['it is half of one', { Now: {} }],
  ])('is that of Intl where %s', (_what, temporal) => {
    vi.stubGlobal('Temporal', temporal);
    expect(timeZone()).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });
});
