import { readSignals } from './browser/signals.js';
import { isObject } from './config/valid.js';
import { allows } from './core/expression.js';
import type { Choice, ConsentRecord } from './core/types.js';
import type { ConsentEvents, EventName, Events, Listener, ListenOptions } from './events.js';
import { type Explanation, explain } from './explain.js';
import { BRAND } from './published.js';
import type { Report } from './report.js';
import type { State, Surface } from './state.js';
import type { View } from './ui/view.js';

declare const __VERSION__: string;

/** What `createConsent` returns and the script tag puts at `window.consentry`. */
export interface Consent {
  /** Of the files, as in `package.json`. */
  readonly version: string;
  /** Read-only and replaced whole at every change. */
  readonly state: State;
  /** Resolves when the record has been read and the gates are up. */
  readonly ready: Promise<void>;
  /** Whether a category, or one of its services, may run now. False for what is not known. */
  allows(category: string, service?: string): boolean;
  /** Per category: granted, and because of what; DNT and GPC in words. */
  explain(): Explanation;
  /** Grants every category, as the button does; recorded with `by: 'api'`. */
  acceptAll(): void;
  /** Denies every category but `necessary`, as the button does. */
  rejectAll(): void;
  /** Grants and denies by name; what is not named stays as it is. What is unknown is passed over and reported. */
  choose(choice: Choice): void;
  /** Denies one category, or all. */
  revoke(category?: string): void;
  /** Forgets the record and asks again. */
  reset(): void;
  /** Opens `'banner'` or `'preferences'`. */
  show(surface: Exclude<Surface, 'none'>): void;
  /** Closes what is open; saves nothing. */
  hide(): void;
  /** Resolves when it may run: at once, or after a later choice; never for what is not known. */
  whenAllowed(category: string, service?: string): Promise<void>;
  /** The record as plain data for a download, or null before a choice. */
  receipt(): ConsentRecord | null;
  /**
   * Calls the listener with the detail of each such event. `ready` calls late listeners too. Returns what stops
   * listening. What a listener throws is reported and stops no other.
   */
  on<Name extends EventName>(name: Name, listener: Listener<Name>, options?: ListenOptions): () => void;
}

/**
 * The public object: reads the view, checks what a page hands in, and passes it on. `isAnnounced` says whether
 * `ready` and `consent` have been told already.
 */
export const createApi = (
  win: Window,
  view: View,
  events: Events,
  report: Report,
  isAnnounced: () => boolean,
): Consent & { readonly [BRAND]: View } => {
  const { answer, show, hide, reset } = view;
  const may = (category: string, service?: string) =>
    (service === undefined || view.config.policy.services.get(service) === category) &&
    allows(view.state.decision, category, service);

  const ready = new Promise<void>((done) => {
    events.on('ready', () => done());
  });

  /** What is unknown, or neither true nor false, is told and passed over; if nothing is left, nothing is answered. */
  const choose = (choice: Choice) => {
    if (!isObject(choice)) return report('choice', String(choice));
    const { categories, services } = view.config;
    const { services: named, ...rest } = choice;
    let answered = false;
    const look = (known: ReadonlyMap<string, unknown>, part: object) => {
      for (const [id, value] of Object.entries(part))
        if (typeof value !== 'boolean' || !known.has(id)) report('choice', id);
        // Nobody is asked about it, so that naming it alone is no choice.
        else answered ||= id !== 'necessary';
    };
    look(categories, rest);
    look(services, named ?? {});
    if (answered) answer(choice, 'api');
  };

  return {
    [BRAND]: view,
    version: __VERSION__,
    get state() {
      return view.state;
    },
    ready,
    allows: may,
    explain: () => explain(view.state.decision, view.config.policy, readSignals(win)),
    acceptAll: () => answer(true, 'api'),
    rejectAll: () => answer(false, 'api'),
    choose,
    revoke: (category) => (category === undefined ? answer(false, 'api') : choose({ [category]: false })),
    reset,
    show: (surface) => (surface === 'banner' || surface === 'preferences') && show(surface),
    hide,
    async whenAllowed(category, service) {
      await ready;
      // One who has been told is forgotten: a page may ask before every call that it makes.
      while (!may(category, service))
        await new Promise((done) => {
          events.on('change', done, { once: true });
        });
    },
    receipt: () => view.state.record,
    // `ready` is told to late listeners; `consent` while the page that adds them is still being parsed.
    on(name, listener, options) {
      const { state } = view;
      const { record } = state;
      const past = {
        ready: { state },
        consent: record && win.document.readyState === 'loading' && { record },
      } as Partial<ConsentEvents>;
      return events.on(name, listener, options, isAnnounced() ? past[name] : undefined);
    },
  };
};

export type { ConsentEvents };
