import { describe, expect, it } from 'vitest';
import { modeFor } from '../../src/core/mode.js';

const out = { mode: 'opt-out' } as const;
const opted = { mode: 'opt-in' } as const;

describe('modeFor', () => {
  it.each([
    ['opt-in where nothing is said', {}, 'opt-in'],
    ['the mode without regions', { mode: 'opt-out' }, 'opt-out'],
    ['the mode without regions, whatever the region', { mode: 'opt-out', region: 'DE' }, 'opt-out'],
    ['the entry of the region', { region: 'US-CA', regions: { 'US-CA': out } }, 'opt-out'],
    ['the entry of the country', { region: 'US-NY', regions: { US: out } }, 'opt-out'],
    ['the most specific entry', { region: 'US-CA', regions: { US: out, 'US-CA': opted } }, 'opt-in'],
    ['the mode for other regions', { region: 'DE', regions: { US: out } }, 'opt-in'],
    [
      'the mode for other regions, opt-out',
      { mode: 'opt-out', region: 'DE', regions: { FR: opted } },
      'opt-out',
    ],
    ['the strictest for an unknown region', { mode: 'opt-out', regions: { DE: opted } }, 'opt-in'],
    [
      'the strictest for what Cloudflare does not know',
      { mode: 'opt-out', region: 'XX', regions: { DE: opted } },
      'opt-in',
    ],
    ['the strictest for Tor', { mode: 'opt-out', region: 't1', regions: { DE: opted } }, 'opt-in'],
    [
      'the strictest for what Google does not know',
      { mode: 'opt-out', region: 'ZZ', regions: { DE: opted } },
      'opt-in',
    ],
    [
      'the strictest for an anonymous proxy',
      { mode: 'opt-out', region: 'A1', regions: { DE: opted } },
      'opt-in',
    ],
    [
      'the strictest for somewhere in Europe',
      { mode: 'opt-out', region: 'EU', regions: { DE: opted } },
      'opt-in',
    ],
    [
      'the mode of a country that only looks like one',
      { mode: 'opt-out', region: 'ZA', regions: { DE: opted } },
      'opt-out',
    ],
    ['the strictest, which may be the mode', { mode: 'opt-in', regions: { US: out } }, 'opt-in'],
    [
      'the strictest of the parts where only the country is known',
      { mode: 'opt-out', region: 'ca', regions: { 'CA-ON': out, 'ca-qc': opted } },
      'opt-in',
    ],
    [
      'the mode where the parts of another country are stricter',
      { mode: 'opt-out', region: 'C', regions: { 'CA-QC': opted } },
      'opt-out',
    ],
    [
      'what the part gets, where it is known, though another is stricter',
      { mode: 'opt-out', region: 'CA-ON', regions: { 'CA-QC': opted } },
      'opt-out',
    ],
    [
      'the entry of the country where only that is known',
      { region: 'CA', regions: { CA: out, 'CA-QC': opted } },
      'opt-out',
    ],
    ['the region in any case', { region: 'us-ca', regions: { 'US-CA': out } }, 'opt-out'],
    ['nothing inherited', { region: 'constructor', regions: { US: out } }, 'opt-in'],
  ] as const)('gives %s', (_what, options, mode) => {
    expect(modeFor(options)).toBe(mode);
  });

  it.each([
    ['Europe/Berlin', 'opt-in'],
    ['Europe/London', 'opt-in'],
    ['Atlantic/Canary', 'opt-in'],
    ['Atlantic/Reykjavik', 'opt-in'],
    ['Arctic/Longyearbyen', 'opt-in'],
    ['Asia/Nicosia', 'opt-in'],
    ['America/Los_Angeles', 'opt-out'],
    ['Atlantic/Bermuda', 'opt-out'],
    ['UTC', 'opt-out'],
    ['Etc/GMT+1', 'opt-out'],
    ['', 'opt-out'],
  ])('in California by the edge and in %s by the clock: %s', (zone, mode) => {
    expect(modeFor({ region: 'US-CA', regions: { 'US-CA': out, DE: opted } }, () => zone)).toBe(mode);
  });

  it('is tightened by the clock to the mode for everybody, too', () => {
    expect(modeFor({ region: 'US-CA', regions: { 'US-CA': out } }, () => 'Europe/Berlin')).toBe('opt-in');
  });

  it.each(['America/Los_Angeles', 'UTC', 'Europe/Berlin'])('is never loosened by %s', (zone) => {
    for (const region of ['', 'DE', 'JP'])
      expect(modeFor({ region, regions: { 'US-CA': out, DE: opted } }, () => zone)).toBe('opt-in');
  });

  it('does not even ask for the clock where it can change nothing', () => {
    const never = () => expect.unreachable();
    expect(modeFor({ mode: 'opt-out' }, never)).toBe('opt-out');
    expect(modeFor({ mode: 'opt-out', region: 'US-CA', regions: { US: out } }, never)).toBe('opt-out');
    expect(modeFor({ regions: { DE: opted } }, never)).toBe('opt-in');
    expect(modeFor({ region: 'DE', regions: { 'US-CA': out, DE: opted } }, never)).toBe('opt-in');
  });
});
