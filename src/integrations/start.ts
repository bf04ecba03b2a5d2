import type { Report } from '../report.js';
import type { Integration, Page, Told } from './integration.js';

/** Name in `integrations` → what makes it from its options. */
export type BuiltIn = Readonly<Record<string, (options?: never) => Integration>>;

/**
 * Starts what the options name: `true` or the vendor's options for what is built in, or an integration that was
 * imported. Returns what tells all of them; one that fails stops no other.
 */
export const startIntegrations = (
  page: Page,
  wanted: Readonly<Record<string, unknown>>,
  builtIn: BuiltIn,
  defaults: Told,
  report: Report,
): ((now: Told) => void) => {
  const attempt = <Value>(name: string, work: () => Value): Value | undefined => {
    try {
      return work();
    } catch (cause) {
      report('integration', name, cause);
      return undefined;
    }
  };
  const make = (name: string, value: unknown): Integration | undefined =>
    typeof value === 'function'
      ? (value as Integration)
      : Object.hasOwn(builtIn, name)
        ? builtIn[name]?.((value === true ? {} : value) as never)
        : undefined;
  const started = Object.entries(wanted).flatMap(([name, value]) => {
    const made = value ? make(name, value) : undefined;
    if (value && !made) report('integration', name);
    const tell = made && attempt(name, () => made(page, defaults, (work) => attempt(name, work)));
    return tell ? [{ name, tell }] : [];
  });
  return (now) => {
    for (const { name, tell } of started) attempt(name, () => tell(now));
  };
};
