import type { Trust } from './browser/trusted.js';
import type { LoadUi } from './browser/ui-host.js';
import type { guards } from './guards/guards.js';
import type { BuiltIn } from './integrations/start.js';
import type { Deliver } from './receipts/deliver.js';
import type { Describe } from './report.js';
import type { LoadFile } from './ui/view.js';

/** What an entry brings along, and how it gets the rest. */
export interface Features {
  readonly trust: Trust;
  readonly load: LoadFile;
  readonly ui: LoadUi;
  /** The sentences of error reports. */
  readonly describe: () => Promise<Describe>;
  /** What sends receipts. */
  readonly deliver: () => Promise<Deliver>;
  /** Vendors that options may name. */
  readonly builtIn: BuiltIn;
  /** What stops what nobody tagged. */
  readonly guards: typeof guards;
}
