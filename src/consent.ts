import type { Consent } from './api.js';
import { controls } from './browser/controls.js';
import { recordStore } from './browser/record-store.js';
import { reopen } from './browser/reopen.js';
import { tasks } from './browser/run-task.js';
import { readSignals } from './browser/signals.js';
import { sweep } from './browser/sweep.js';
import { type LoadUi, uiHost } from './browser/ui-host.js';
import type { Config } from './config/config.js';
import { resolve } from './config/resolve.js';
import { choose } from './core/choose.js';
import { decide, lapse } from './core/decide.js';
import { diff } from './core/diff.js';
import { allows } from './core/expression.js';
import { fit } from './core/fit.js';
import type { AnsweredBy, Choice, ConsentRecord } from './core/types.js';
import { createEvents, type EventName } from './events.js';
import { explain } from './explain.js';
import { markup } from './gates/markup.js';
import { releaseQueue } from './release/queue.js';
import { createReport, type Describe, type Report } from './report.js';
import type { State, Surface } from './state.js';

declare const __VERSION__: string;

type Cause = AnsweredBy | 'load' | 'reset';

/** The running thing behind the public object. */
export interface Kernel {
  readonly consent: Consent;
  readonly report: Report;
  /** Reads the record and opens what may be open. `beforeEvents` runs when calls work and nobody has been told yet. */
  begin(config: Config, beforeEvents?: () => void): void;
}

/** Wires the parts, owns the state, and has the one way to change it: `commit`. */
export const createKernel = (
  win: Window & typeof globalThis,
  nonce: string,
  loadUi: LoadUi,
  loadDescribe: () => Promise<Describe>,
): Kernel => {
  const doc = win.document;
  const events = createEvents(win, () => report);
  const report = createReport(win.console, loadDescribe, (detail) => events.emit('error', detail));

  let config = resolve({}, true);
  let store = recordStore(win, config);
  /** As it was read or written last, lapsed ones included: they say why the visitor is asked again. */
  let stored: ConsentRecord | null = null;
  let phase: 'waiting' | 'starting' | 'begun' = 'waiting';
  let dismissed = false;
  let showReopen: ((show: boolean) => void) | undefined;
  const subscribers = new Set<() => void>();
  const signals = () => readSignals(win);

  const judged = () => {
    const now = signals();
    const valid = stored && !lapse(stored, config.policy, now.now);
    return { decision: decide(stored, config.policy, now), record: valid ? stored : null };
  };
  let state: State = { ...judged(), surface: 'none', locale: config.locale, region: null };
  const set = (next: Partial<State>) => {
    state = Object.freeze({ ...state, ...next });
  };

  const guard = (what: string, step: () => void) => {
    try {
      step();
    } catch (cause) {
      report('step', what, cause);
    }
  };

  const refresh = () => {
    for (const subscriber of [...subscribers]) guard('a surface', subscriber);
    showReopen?.(state.surface !== 'banner');
    if (phase !== 'waiting' && (state.surface !== 'none' || gates.held().length > 0)) needUi();
  };

  const mayRun = (script: HTMLScriptElement) => !nonce || script.nonce === nonce;
  const enqueue = releaseQueue(win, report, tasks(win), () => config.releaseTimeout ?? 10_000, mayRun);
  const gates = markup(
    win,
    report,
    enqueue,
    mayRun,
    () => [state.decision, config.policy],
    events.emit,
    refresh,
  );

  const move = (surface: Surface) => {
    const moved = surface !== state.surface;
    set({ surface });
    refresh();
    if (moved) events.emit('surface', { surface });
  };

  /** The one write path: decide, remember, tell, hold, clean, announce, open. */
  const commit = (given: ConsentRecord | null, cause: Cause) => {
    const loading = cause === 'load';
    const before = state.decision;
    stored = given;
    set(judged());
    const { decision, record } = state;
    const change = diff(before, decision);
    const revoked = !loading && change.revoked.length + change.servicesRevoked.length > 0;
    const granted = !loading && change.granted.length + change.servicesGranted.length > 0;

    if (!loading && !config.policy.locked) {
      try {
        if (!store.write(record) && record) throw 0;
      } catch {
        report('store');
      }
    }
    if (cause === 'reset') dismissed = false;
    const asking = decision.ask && !dismissed;
    if (loading || cause === 'reset')
      move(loading && state.surface !== 'none' ? state.surface : asking ? 'banner' : 'none');
    else move(asking && state.surface !== 'none' ? 'banner' : 'none');

    gates.shut();
    const refused = Object.keys(decision.services).filter(
      (id) =>
        !decision.services[id]?.granted &&
        (decision.services[id]?.because === 'chosen' || (revoked && change.servicesRevoked.includes(id))),
    );
    const notCleared = sweep(win, config, refused, revoked);

    if (loading) events.emit('ready', { state });
    if (revoked || granted) events.emit('change', { ...change, record, via: cause, notCleared });
    if (record) events.emit('consent', { record });

    if (revoked && (typeof config.reloadOnRevoke === 'boolean' ? config.reloadOnRevoke : gates.ranWithout()))
      win.setTimeout(() => win.location.reload());
    else if (loading) gates.open();
    else {
      // The surface goes first, so that the click is answered within a frame; a hidden tab has none.
      const open = () => win.setTimeout(gates.open);
      if (doc.hidden) open();
      else win.requestAnimationFrame(open);
    }
  };

  const ready =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      if (phase === 'waiting') report('early');
      else act(...args);
    };
  const answer = ready((choice: Choice | boolean, by: AnsweredBy) => {
    const chosen = choose(choice, state.record, config.policy, signals(), by);
    const record = fit(chosen, config.policy);
    if (record !== chosen) report('length');
    commit(record, by);
  });
  const show = ready((surface: Surface) => {
    dismissed = surface === 'none';
    move(surface);
  });
  const hide = () =>
    show(state.surface === 'preferences' && state.decision.ask && !dismissed ? 'banner' : 'none');

  const needUi = uiHost(
    win,
    loadUi,
    {
      get config() {
        return config;
      },
      nonce,
      get state() {
        return state;
      },
      get held() {
        return gates.held();
      },
      subscribe(listener) {
        subscribers.add(listener);
        return () => subscribers.delete(listener);
      },
      answer,
      show,
      hide,
      loadOnce: gates.once,
      hiddenByClient: () => events.emit('surface', { surface: state.surface, hiddenByClient: true }),
      report,
    },
    report,
  );
  controls(win, show, answer);

  /** What a late listener has missed: `ready` always, `consent` while the page that adds it is still being parsed. */
  const past = (name: EventName) =>
    (phase === 'begun' &&
    (name === 'ready' || (name === 'consent' && doc.readyState === 'loading' && state.record))
      ? { state, record: state.record }
      : undefined) as never;

  const whenAllowed = (category: string, service?: string) =>
    new Promise<void>((done) => {
      const look = () => allows(state.decision, category, service) && done();
      if (!look()) events.on('change', look);
    });

  let isReady = () => {};
  const consent: Consent = {
    version: __VERSION__,
    get state() {
      return state;
    },
    ready: new Promise<void>((done) => {
      isReady = done;
    }),
    allows: (category, service) => allows(state.decision, category, service),
    explain: () => explain(state.decision, config.policy, signals()),
    acceptAll: () => answer(true, 'api'),
    rejectAll: () => answer(false, 'api'),
    choose(choice) {
      const { services = {}, ...categories } = choice;
      for (const [given, known] of [
        [categories, config.categories],
        [services, config.services],
      ] as const)
        for (const [id, value] of Object.entries(given))
          if (typeof value !== 'boolean' || !known.has(id)) report('choice', id);
      answer(choice, 'api');
    },
    revoke: (category) => answer(category === undefined ? false : { [category]: false }, 'api'),
    reset: ready(() => commit(null, 'reset')),
    show,
    hide,
    whenAllowed,
    receipt: () => state.record,
    on: (name, listener, options) => events.on(name, listener, options, past(name)),
  };

  const begin = (given: Config, beforeEvents?: () => void) => {
    const { policy, ui, messages, locale, region = null } = given;
    config = given;
    store = recordStore(win, config);
    stored = policy.locked ? null : store.read(signals().now);
    set({ ...judged(), locale, region });
    phase = 'starting';
    gates.watch();
    beforeEvents?.();
    commit(stored, 'load');
    phase = 'begun';
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
    begin(given, beforeEvents) {
      const start = () => guard('the start', () => begin(given, beforeEvents));
      // A page that is only being prerendered may never be seen.
      if ((doc as Document & { prerendering?: boolean }).prerendering)
        doc.addEventListener('prerenderingchange', start);
      else start();
    },
  };
};
