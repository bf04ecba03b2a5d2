import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isValid } from '../src/config/valid.js';
import { modeFor } from '../src/core/mode.js';
import { REGION_PRESETS, REGIONS } from '../src/regions.js';

describe('the presets', () => {
  it('are right options', () => {
    expect(isValid({ regions: REGIONS })).toBe(true);
  });

  it('name every region once, with a source', () => {
    expect(Object.keys(REGIONS)).toHaveLength(REGION_PRESETS.length);
    expect(REGION_PRESETS.filter(({ source }) => source.length < 10)).toEqual([]);
  });

  it.each([
    ['FR', 'opt-in'],
    ['NO', 'opt-in'],
    ['GB', 'opt-in'],
    ['CH', 'opt-in'],
    ['US-CA', 'opt-out'],
    ['US-TX', 'opt-out'],
    ['CA-QC', 'opt-in'],
    ['BR', 'opt-in'],
    ['US-FL', 'opt-in'],
    ['JP', 'opt-in'],
    ['', 'opt-in'],
  ])('give %s %s', (region, mode) => {
    expect(modeFor({ regions: REGIONS, region })).toBe(mode);
  });

  it('leave the rest of the world to `mode`', () => {
    expect(modeFor({ regions: REGIONS, region: 'JP', mode: 'opt-out' })).toBe('opt-out');
    expect(modeFor({ regions: REGIONS, mode: 'opt-out' })).toBe('opt-in');
  });

  it('are those of the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const { region, mode } of REGION_PRESETS)
      if (
        mode === 'opt-out' ||
        !/^(AT|BE|BG|HR|CY|CZ|DK|EE|FI|FR|DE|GR|HU|IE|IT|LV|LT|LU|MT|NL|PL|PT|RO|SK|SI|ES|SE)$/.test(region)
      )
        expect(readme).toContain(`\`${region}\``);
  });
});
