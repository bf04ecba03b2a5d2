import { type Consent, createApi } from './api.js';
import { controls } from './browser/controls.js';
import { follow } from './browser/follow.js';
import { readLabel } from './browser/label.js';
import { type Outbox, outbox } from './browser/outbox.js';
import { receiptId } from './browser/receipt-id.js';
import { recordStore } from './browser/record-store.js';
import { reopen } from './browser/reopen.js';
import { tasks } from './browser/run-task.js';
import { readSignals } from './browser/signals.js';
import { uiHost } from './browser/ui-host.js';
import { whenParsed } from './browser/when-parsed.js';
import { carrier } from './carry-out.js';
import type { Config } from './config/config.js';
import { resolve } from './config/resolve.js';
import { choose } from './core/choose.js';
import { decide, lapse } from './core/decide.js';
import { diff } from './core/diff.js';
import { allows } from './core/expression.js';
import { fit } from './core/fit.js';
import type { AnsweredBy, Choice, ConsentRecord, Decision } from './core/types.js';
import { type Vocabulary, vocabulary } from './core/vocabulary.js';
import { createEvents } from './events.js';
import type { Features } from './features.js';
import { frozen } from './frozen.js';
import { markup } from './gates/markup.js';
import type { Page, Told } from './integrations/integration.js';
import { startIntegrations } from './integrations/start.js';
import { releaseQueue } from './release/queue.js';
import { createReport, type Report } from './report.js';
import type { State, Surface } from './state.js';
import type { View } from './ui/view.js';

declare const __VERSION__: string;

type Cause = AnsweredBy | 'load' | 'reset' | 'other-tab';
type Mutable<Of> = { -readonly [Key in keyof Of]: Of[Key] };

/** The running thing behind the public object. */
export interface Kernel {
  readonly consent: Consent;
  readonly report: Report;
  /**
   * Reads the record and opens what may be open. `beforeEvents` runs when calls work and nobody has been told yet.
   * Says whether anything that nobody tagged is stopped.
   */
  begin(config: Config, beforeEvents?: () => void): boolean;
}

/** Wires the parts, owns the state, and has the one way to change it: `commit`. */
export const createKernel = (
  win: Window & typeof globalThis,
  nonce: string,
  { trust, load, ui, describe, deliver, builtIn, guards }: Features,
): Kernel => {
  const doc = win.document;
  const events = createEvents(win, (name, cause) => report('listener', name, cause));
  const report = createReport(win.console, describe, (detail) => events.emit('error', detail));

  let store: ReturnType<typeof recordStore>;
  /** As it was read or written last, lapsed ones included: they say why the visitor is asked again. */
  let stored: ConsentRecord | null = null;
  /** Whether the browser keeps what is stored here; where it does not, there is nothing to read again. */
  let kept = true;
  let known: Vocabulary = {};
  let begun = false;
  let announced = false;
  let dismissed = false;
  let updateReopen = () => {};
  let tell = (_now: Told) => {};
  let receipts: Outbox | undefined;

  const judged = (policy = view.config.policy) => {
    const signals = readSignals(win);
    return {
      decision: decide(stored, policy, signals),
      record: stored && !lapse(stored, policy, signals.now) ? stored : null,
    };
  };
  const set = (next: Partial<State>) => {
    view.state = frozen({ ...view.state, ...next });
  };

  const refresh = () => {
    view.held = gates.held();
    updateReopen();
    updateUi(begun && (view.state.surface !== 'none' || view.held.length > 0));
  };
  const move = (surface: Surface) => {
    const moved = surface !== view.state.surface;
    set({ surface });
    refresh();
    if (moved) events.emit('surface', { surface });
  };

  const told = (decision: Decision, via: string): Told => ({
    allows: (category, service) => allows(decision, category, service),
    categories: view.config.policy.categories,
    via,
  });

  /** The one write path: decide, remember, tell vendors, show, hold, clean, announce, open. */
  const commit = (given: ConsentRecord | null, cause: Cause) => {
    const { config, state } = view;
    const loading = cause === 'load';
    stored = given;
    set(judged());
    const now = view.state;
    const { decision, record, locale, region } = now;
    const change = diff(state.decision, decision);
    const granted = change.granted.length + change.servicesGranted.length;

    if (!loading && cause !== 'other-tab' && !config.policy.locked) {
      kept = store.write(record);
      if (!kept) report(config.strict && granted ? 'strict' : 'store');
      if (record) receipts?.add({ record, locale, region, version: __VERSION__, origin: win.origin });
      else receipts?.clear();
    }
    if (record || !loading) tell(told(decision, record ? cause : 'reset'));

    if (!given && !loading) dismissed = false;
    const fresh = loading || cause === 'reset' || cause === 'other-tab';
    const asking = decision.ask && !dismissed && (fresh || state.surface !== 'none');
    move(loading && state.surface !== 'none' ? state.surface : asking ? 'banner' : 'none');

    carryOut(now, change, granted, cause, known, kept);
  };

  /** Whatever happened to the record, the signals or the time outside of this page. */
  const sync = () => {
    const { policy } = view.config;
    const signals = readSignals(win);
    const read = store.read(signals.now);
    const now = JSON.stringify([read, decide(read, policy, signals)]);
    if (kept && !policy.locked && now !== JSON.stringify([stored, view.state.decision]))
      commit(read, 'other-tab');
  };

  /** What calls a page may make before there is a configuration: none that matter. */
  const late =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) =>
      begun ? act(...args) : report('early');

  const answer = late((choice: Choice | boolean, by: AnsweredBy) => {
    const { policy } = view.config;
    const answered = choose(choice, view.state.record, policy, readSignals(win), by);
    const chosen = receipts ? { ...answered, id: receiptId(win) } : answered;
    const record = fit(chosen, policy);
    if (record !== chosen) report('length');
    commit(record, by);
  });
  const show = late((surface: Surface) => {
    dismissed = surface === 'none';
    move(surface);
  });
  const hide = () =>
    show(view.state.surface === 'preferences' && view.state.decision.ask && !dismissed ? 'banner' : 'none');

  const locked = resolve({}, undefined, true);
  const view: Mutable<View> = {
    config: locked,
    state: { ...judged(locked.policy), surface: 'none', locale: 'en', region: null },
    texts: {},
    held: [],
    answer,
    reset: late(() => commit(null, 'reset')),
    show,
    hide,
    loadOnce: (element) => guard.aside(() => gates.once(element)),
    speak(locale, texts) {
      view.texts = { reopen: texts['dialog.name'], ...texts };
      set({ locale });
      refresh();
    },
    hiddenByClient: () => events.emit('surface', { surface: view.state.surface, hiddenByClient: true }),
    report,
    load,
  };

  const mayRun = (script: HTMLScriptElement) => !nonce || script.nonce === nonce;
  const timeout = () => view.config.releaseTimeout ?? 10_000;
  const enqueue = releaseQueue(win, report, tasks(win), timeout, mayRun, trust);
  const guard = guards(win, view, events.emit, (element) => gates.see(element), trust);
  const gates = markup(win, report, enqueue, mayRun, trust, view, events.emit, refresh, guard);
  const updateUi = uiHost(win, ui, view, report);
  const carryOut = carrier(win, view, events.emit, gates, guard);
  controls(win, show, answer);

  const consent = createApi(win, view, events, report, () => announced);

  const begin = (config: Config, beforeEvents?: () => void) => {
    const { policy, region = null } = config;
    store = recordStore(win, config);
    if (config.receipts && !policy.locked) receipts = outbox(win, config, deliver, report);
    if (!policy.locked) stored = store.read(readSignals(win).now);
    // Kept with a record alone, and a browser takes 10 ms and more to open the storage. But WebKit tells a page what
    // another tab writes there only once the page has read from it, and without `cookieStore` nothing else does.
    const [locale = 'en', label = 'Cookie preferences', gpc = 'Opt-out request honoured'] =
      stored || !(win as { cookieStore?: object }).cookieStore ? readLabel(win, config) : [];
    view.texts = { reopen: label, gpc };
    set({ ...judged(), locale, region });
    begun = true;
    gates.watch();
    beforeEvents?.();
    commit(stored, 'load');
    announced = true;
    follow(win, sync);
    receipts?.resume();
    whenParsed(doc, () => {
      if (config.ui?.reopenButton !== false) updateReopen = reopen(win, view);
      else if (!doc.querySelector('[data-consentry=preferences]')) report('reopen');
      refresh();
    });
  };

  return {
    consent,
    report,
    begin(config, beforeEvents) {
      view.config = config;
      // Before anything else, and while a page is only being prerendered, too: its tags may run already.
      const defaults = told(decide(null, config.policy, readSignals(win)), 'default');
      tell = startIntegrations(win as Page, config.integrations ?? {}, builtIn, defaults, report);
      const { name } = config.cookie;
      const own = [name, `${name}.*`, 'consentry.*'];
      known = vocabulary(config.services, own, guard.hosts);
      const guarding = guard.install(known);
      if (config.debug)
        describe().then(
          (file) => file.debug(win, consent, report),
          () => {},
        );
      const start = () => begin(config, beforeEvents);
      // A page that is only being prerendered may never be seen.
      if ((doc as Document & { prerendering?: boolean }).prerendering)
        doc.addEventListener('prerenderingchange', start);
      else start();
      return guarding;
    },
  };
};
