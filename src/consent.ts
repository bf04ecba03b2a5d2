import type { Consent } from './api.js';
import { clear } from './browser/clear.js';
import { controls } from './browser/controls.js';
import { recordStore } from './browser/record-store.js';
import { reopen } from './browser/reopen.js';
import { tasks } from './browser/run-task.js';
import { readSignals } from './browser/signals.js';
import { sweep } from './browser/sweep.js';
import { type LoadUi, uiHost } from './browser/ui-host.js';
import type { Config } from './config/config.js';
import { resolve } from './config/resolve.js';
import { isObject } from './config/valid.js';
import { choose } from './core/choose.js';
import { decide, lapse } from './core/decide.js';
import { diff } from './core/diff.js';
import { allows } from './core/expression.js';
import { fit } from './core/fit.js';
import type { AnsweredBy, Choice, ConsentRecord } from './core/types.js';
import { type Vocabulary, vocabulary } from './core/vocabulary.js';
import { createEvents, type NotCleared } from './events.js';
import { explain } from './explain.js';
import { markup } from './gates/markup.js';
import { guards } from './guards/guards.js';
import { releaseQueue } from './release/queue.js';
import { createReport, type Describe, type Report } from './report.js';
import type { State, Surface } from './state.js';
import type { View } from './ui/view.js';

declare const __VERSION__: string;

type Cause = AnsweredBy | 'load' | 'reset';
type Mutable<Of> = { -readonly [Key in keyof Of]: Of[Key] };

/** Read-only all the way down: what is let through hangs on it. */
const frozen = <Value extends object>(value: Value): Value => {
  for (const part of Object.values(value)) if (typeof part === 'object' && part) frozen(part);
  return Object.freeze(value);
};

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
  loadUi: LoadUi,
  loadDescribe: () => Promise<Describe>,
): Kernel => {
  const doc = win.document;
  const events = createEvents(win, (name, cause) => report('listener', name, cause));
  const report = createReport(win.console, loadDescribe, (detail) => events.emit('error', detail));

  let store: ReturnType<typeof recordStore>;
  /** As it was read or written last, lapsed ones included: they say why the visitor is asked again. */
  let stored: ConsentRecord | null = null;
  let known: Vocabulary = {};
  /** What was withdrawn is still being deleted: nobody is told out of turn. */
  let clearing: Promise<void> | undefined;
  let begun = false;
  let announced = false;
  let dismissed = false;
  let showReopen = (_show: boolean) => {};

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
    showReopen(view.state.surface !== 'banner');
    updateUi(begun && (view.state.surface !== 'none' || view.held.length > 0));
  };
  const move = (surface: Surface) => {
    const moved = surface !== view.state.surface;
    set({ surface });
    refresh();
    if (moved) events.emit('surface', { surface });
  };

  /** The one write path: decide, remember, tell, hold, clean, announce, open. */
  const commit = (given: ConsentRecord | null, cause: Cause) => {
    const { config, state } = view;
    const loading = cause === 'load';
    stored = given;
    set(judged());
    const { decision, record } = view.state;
    const change = diff(state.decision, decision);
    const revoked = change.revoked.length + change.servicesRevoked.length;

    if (!loading && !config.policy.locked && !store.write(record)) report('store');

    if (cause === 'reset') dismissed = false;
    const fresh = loading || cause === 'reset';
    const asking = decision.ask && !dismissed && (fresh || state.surface !== 'none');
    move(loading && state.surface !== 'none' ? state.surface : asking ? 'banner' : 'none');

    guard.shut();
    gates.shut();
    const refused = Object.keys(decision.services).filter(
      (id) =>
        !decision.services[id]?.granted &&
        (decision.services[id]?.because === 'chosen' || change.servicesRevoked.includes(id)),
    );
    const notCleared = guard.aside(() => sweep(win, config.services, known, refused, revoked > 0));
    const waiting = clear(win, known, refused);

    if (loading) events.emit('ready', { state: view.state });
    const finish = (more: readonly NotCleared[] = []) => {
      if (revoked || change.granted.length + change.servicesGranted.length)
        events.emit('change', { ...change, record, via: cause, notCleared: [...notCleared, ...more] });
      if (record) events.emit('consent', { record });

      const { reloadOnRevoke } = config;
      if (revoked && (reloadOnRevoke === 'auto' ? gates.ranWithout() || guard.ranWithout() : reloadOnRevoke))
        win.setTimeout(() => win.location.reload());
      else if (loading) gates.open();
      // The surface goes first, so that the click is answered within a frame; a hidden tab has none.
      else if (doc.hidden) win.setTimeout(gates.open);
      else win.requestAnimationFrame(() => win.setTimeout(gates.open));
    };
    if (!clearing && (loading || !revoked || !waiting)) return finish();
    const turn = Promise.all([revoked ? waiting : undefined, clearing]).then(([left]) => {
      if (clearing === turn) clearing = undefined;
      finish(left);
    });
    clearing = turn;
  };

  /** What calls a page may make before there is a configuration: none that matter. */
  const late =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) =>
      begun ? act(...args) : report('early');

  const answer = late((choice: Choice | boolean, by: AnsweredBy) => {
    const { policy } = view.config;
    const chosen = choose(choice, view.state.record, policy, readSignals(win), by);
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

  const locked = resolve({}, true);
  const view: Mutable<View> = {
    config: locked,
    state: { ...judged(locked.policy), surface: 'none', locale: 'en', region: null },
    held: [],
    answer,
    show,
    hide,
    loadOnce: (element) => guard.aside(() => gates.once(element)),
    hiddenByClient: () => events.emit('surface', { surface: view.state.surface, hiddenByClient: true }),
    report,
  };

  const mayRun = (script: HTMLScriptElement) => !nonce || script.nonce === nonce;
  const timeout = () => view.config.releaseTimeout ?? 10_000;
  const enqueue = releaseQueue(win, report, tasks(win), timeout, mayRun);
  const guard = guards(win, view, events.emit, (element) => gates.see(element));
  const gates = markup(win, report, enqueue, mayRun, view, events.emit, refresh, guard.held);
  const updateUi = uiHost(win, loadUi, view, report);
  controls(win, show, answer);

  let isReady = () => {};
  const may = (category: string, service?: string) =>
    (service === undefined || view.config.policy.services.get(service) === category) &&
    allows(view.state.decision, category, service);
  /** What is unknown, or neither true nor false, is told and passed over; if nothing is left, nothing is answered. */
  const chooseByCall = (choice: Choice) => {
    if (!isObject(choice)) return report('choice', String(choice));
    const { categories, services } = view.config;
    const { services: named, ...rest } = choice;
    const given = [...Object.entries(rest), ...Object.entries(named ?? {})];
    const wrong = given.filter(
      ([id, value]) => typeof value !== 'boolean' || !(categories.has(id) || services.has(id)),
    );
    for (const [id] of wrong) report('choice', id);
    if (wrong.length < given.length) answer(choice, 'api');
  };

  const consent: Consent = {
    version: __VERSION__,
    get state() {
      return view.state;
    },
    ready: new Promise<void>((done) => {
      isReady = done;
    }),
    allows: may,
    explain: () => explain(view.state.decision, view.config.policy, readSignals(win)),
    acceptAll: () => answer(true, 'api'),
    rejectAll: () => answer(false, 'api'),
    choose: chooseByCall,
    revoke: (category) =>
      category === undefined ? answer(false, 'api') : chooseByCall({ [category]: false }),
    reset: late(() => commit(null, 'reset')),
    show: (surface) => (surface === 'banner' || surface === 'preferences') && show(surface),
    hide,
    whenAllowed: (category, service) =>
      new Promise((done) => {
        const look = () => may(category, service) && done();
        if (!look()) for (const name of ['ready', 'change'] as const) events.on(name, look);
      }),
    receipt: () => view.state.record,
    // `ready` is told to late listeners; `consent` while the page that adds them is still being parsed.
    on: (name, listener, options) =>
      events.on(
        name,
        listener,
        options,
        announced &&
          (name === 'ready' || (name === 'consent' && doc.readyState === 'loading' && view.state.record))
          ? ({ state: view.state, record: view.state.record } as never)
          : undefined,
      ),
  };

  const begin = (config: Config, beforeEvents?: () => void) => {
    const { policy, ui, messages, locale, region = null } = config;
    view.config = config;
    store = recordStore(win, config);
    if (!policy.locked) stored = store.read(readSignals(win).now);
    set({ ...judged(), locale, region });
    begun = true;
    gates.watch();
    beforeEvents?.();
    commit(stored, 'load');
    announced = true;
    isReady();
    const parsed = () => {
      if (ui?.reopenButton !== false)
        showReopen = reopen(win, messages.get('reopen') ?? 'Cookie preferences', () => show('preferences'));
      else if (!doc.querySelector('[data-consentry=preferences]')) report('reopen');
      refresh();
    };
    if (doc.readyState === 'loading') doc.addEventListener('DOMContentLoaded', parsed);
    else parsed();
  };

  return {
    consent,
    report,
    begin(config, beforeEvents) {
      const own = [config.cookie.name, 'consentry.*'];
      known = vocabulary(config.services, own, guard.parse);
      const guarding = guard.install(known);
      const start = () => begin(config, beforeEvents);
      // A page that is only being prerendered may never be seen.
      if ((doc as Document & { prerendering?: boolean }).prerendering)
        doc.addEventListener('prerenderingchange', start);
      else start();
      return guarding;
    },
  };
};
