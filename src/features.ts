import type { Consent } from './api.js';
import type { Trust } from './browser/trusted.js';
import type { LoadUi } from './browser/ui-host.js';
import type { guards } from './guards/guards.js';
import type { BuiltIn } from './integrations/start.js';
import type { Deliver } from './receipts/deliver.js';
import type { Describe, Report } from './report.js';
import type { LoadFile } from './ui/view.js';

/** What the option `debug` turns on. */
export type Debug = (win: Window & typeof globalThis, consent: Consent, report: Report) => void;

/** The sentences of error reports, and what else only a developer wants. */
export type Reports = Describe & { readonly debug: Debug };

/** What an entry brings along, and how it gets the rest. */
export interface Features {
  readonly trust: Trust;
  readonly load: LoadFile;
  readonly ui: LoadUi;
  readonly describe: () => Promise<Reports>;
  /** What sends receipts. */
  readonly deliver: () => Promise<Deliver>;
  /** Vendors that options may name. */
  readonly builtIn: BuiltIn;
  /** What stops what nobody tagged. */
  readonly guards: typeof guards;
}
