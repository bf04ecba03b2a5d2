import type { Mode } from './core/types.js';

/** What the law of a region asks for, and where it says so. An engineer's summary, not advice. */
export interface RegionPreset {
  /** ISO 3166-1 or 3166-2 code. */
  readonly region: string;
  readonly mode: Mode;
  readonly source: string;
}

const rows = (regions: string, mode: Mode, source: string): readonly RegionPreset[] =>
  regions.split(' ').map((region) => ({ region, mode, source }));

const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO';

/** Region by region, for the option `regions`. Whatever is not in it gets `mode`. */
export const REGION_PRESETS: readonly RegionPreset[] = [
  ...rows(
    EU,
    'opt-in',
    'Directive 2002/58/EC art. 5(3) with Regulation (EU) 2016/679 art. 4(11) and 7 (EEA)',
  ),
  ...rows('GB', 'opt-in', 'Privacy and Electronic Communications Regulations 2003, reg. 6'),
  ...rows('CH', 'opt-in', 'Federal Act on Data Protection art. 6 and 19; FMG art. 45c asks for less'),
  ...rows('US-CA', 'opt-out', 'Cal. Civ. Code § 1798.120, § 1798.135; 11 CCR § 7025'),
  ...rows('US-CO', 'opt-out', 'Colorado Privacy Act'),
  ...rows('US-CT', 'opt-out', 'Connecticut Data Privacy Act'),
  ...rows('US-DE', 'opt-out', 'Delaware Personal Data Privacy Act'),
  ...rows('US-MD', 'opt-out', 'Maryland Online Data Privacy Act'),
  ...rows('US-MN', 'opt-out', 'Minnesota Consumer Data Privacy Act'),
  ...rows('US-MT', 'opt-out', 'Montana Consumer Data Privacy Act'),
  ...rows('US-NE', 'opt-out', 'Nebraska Data Privacy Act'),
  ...rows('US-NH', 'opt-out', 'New Hampshire RSA 507-H'),
  ...rows('US-NJ', 'opt-out', 'New Jersey Data Privacy Act'),
  ...rows('US-OR', 'opt-out', 'Oregon Consumer Privacy Act'),
  ...rows('US-TX', 'opt-out', 'Texas Data Privacy and Security Act'),
  ...rows(
    'CA-QC',
    'opt-in',
    'Act respecting the protection of personal information in the private sector (Law 25), s. 8.1 and 9.1',
  ),
  ...rows('BR', 'opt-in', 'Lei Geral de Proteção de Dados art. 7 I and 8; ANPD guide on cookies (2022)'),
];

/**
 * The presets as the option `regions`: `createConsent({ regions: { ...REGIONS, 'US-CA': { mode: 'opt-in' } } })`.
 * The rest of the world gets `mode`, opt-in unless you say otherwise.
 */
export const REGIONS: Readonly<Record<string, { mode: Mode }>> = Object.fromEntries(
  REGION_PRESETS.map(({ region, mode }) => [region, { mode }]),
);
