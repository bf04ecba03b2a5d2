import type { Consent } from './api.js';
import { controls } from './browser/controls.js';
import { recordStore } from './browser/record-store.js';
import { type Reopen, reopen } from './browser/reopen.js';
import { readSignals } from './browser/signals.js';
import { sweep } from './browser/sweep.js';
import { afterPaint, tasks } from './browser/task.js';
import { type LoadUi, uiHost } from './browser/ui-host.js';
import { checkChoice } from './config/check-choice.js';
import type { Config } from './config/config.js';
import { resolve } from './config/resolve.js';
import { choose, chooseAll } from './core/choose.js';
import { decide } from './core/decide.js';
import { diff } from './core/diff.js';
import { allows } from './core/expression.js';
import { fit } from './core/fit.js';
import { lapse } from './core/lapse.js';
import type { AnsweredBy, Choice, ConsentRecord } from './core/types.js';
import { createEvents, type EventName } from './events.js';
import { explain } from './explain.js';
import { markup } from './gates/markup.js';
import { writtenItem } from './gates/written.js';
import { releaseQueue } from './release/queue.js';
import { createReport, type Report } from './report.js';
import type { State, Surface } from './state.js';
import type { View } from './ui/view.js';

declare const __VERSION__: string;

type Cause = AnsweredBy | 'load' | 'reset';

export interface Environment {
  readonly win: Window & typeof globalThis;
  /** The nonce of Consentry's own script, or ''. */
  readonly nonce: string;
  readonly loadUi: LoadUi;
}

/** The running thing behind the public object. */
export interface Kernel {
  readonly consent: Consent;
  readonly report: Report;
  /** Reads the record and opens what may be open. `beforeEvents` runs when calls work and nobody has been told yet. */
  begin(config: Config, beforeEvents?: () => void): void;
}

/** Wires the parts, owns the state, and has the one way to change it: `commit`. */
export const createKernel = ({ win, nonce, loadUi }: Environment): Kernel => {
  const doc = win.document;
  const events = createEvents(win, () => report);
  const report = createReport(win.console, (detail) => events.emit('error', detail));
  const guard = (what: string, step: () => void) => {
    try {
      step();
    } catch (cause) {
      report(`${what} failed`, cause);
    }
  };

  let config = resolve({}, true);
  let store = recordStore(win, config);
  /** As it was read or written last, lapsed ones included: they say why the visitor is asked again. */
  let stored: ConsentRecord | null = null;
  let begun = false;
  let dismissed = false;
  let opener: Reopen | undefined;
  const signals = () => readSignals(win);
  const subscribers = new Set<() => void>();
  const waiting: { category: string; service: string | undefined; resolve: () => void }[] = [];

  let state: State = Object.freeze({
    record: null,
    decision: decide(null, config.policy, signals()),
    surface: 'none',
    locale: config.locale,
    region: null,
  });

  const mayRun = (own: string) => !nonce || own === nonce;
  const runTask = tasks(win);
  const queue = releaseQueue({
    win,
    report,
    runTask,
    timeout: () => config.releaseTimeout,
    written: (script) => writtenItem(script, mayRun, report),
  });
  const gates = markup({
    win,
    report,
    queue,
    mayRun,
    policy: () => config.policy,
    decision: () => state.decision,
    emit: events.emit,
    changed: () => refresh(),
  });

  const refresh = () => {
    for (const subscriber of [...subscribers]) guard('a surface', subscriber);
    opener?.show(begun && state.surface !== 'banner');
    if (begun && (state.surface !== 'none' || gates.held().length > 0)) ui.need();
  };

  const setState = (next: Partial<State>) => {
    const before = state.surface;
    state = Object.freeze({ ...state, ...next });
    if (state.surface !== before) events.emit('surface', { surface: state.surface });
  };

  const surfaceAfter = (cause: Cause): Surface => {
    if (cause === 'load' && state.surface !== 'none') return state.surface;
    if (!state.decision.ask) return 'none';
    if (cause === 'load' || cause === 'reset') return 'banner';
    return state.surface === 'none' || dismissed ? 'none' : 'banner';
  };

  const judged = (given: ConsentRecord | null) => {
    const now = signals();
    return {
      decision: decide(given, config.policy, now),
      record: given && !lapse(given, config.policy, now.now) ? given : null,
    };
  };

  /** The one write path: decide, remember, tell, open or hold, clean, announce. */
  const commit = (given: ConsentRecord | null, cause: Cause) => {
    const { policy } = config;
    const before = state.decision;
    stored = given;
    const { decision, record } = judged(given);
    const change = diff(before, decision);
    const changed = Object.values(change).some((ids) => ids.length > 0) && cause !== 'load';

    guard('storing the choice', () => {
      if (policy.locked) return;
      if (cause === 'reset') store.remove();
      else if (cause !== 'load' && record && !store.write(record))
        report('the choice could not be stored; it holds until this page is left');
    });

    state = Object.freeze({ ...state, record, decision });
    if (cause === 'reset') dismissed = false;
    setState({ surface: surfaceAfter(cause) });
    refresh();

    gates.shut();
    const refused = Object.keys(decision.services).filter(
      (id) =>
        !decision.services[id]?.granted &&
        (decision.services[id]?.because === 'chosen' ||
          (cause !== 'load' && change.servicesRevoked.includes(id))),
    );
    const notCleared = sweep(win, config, refused, cause !== 'load' && change.servicesRevoked.length > 0);

    if (cause === 'load') events.emit('ready', { state });
    if (changed) events.emit('change', { ...change, record, via: cause, notCleared });
    if (record) events.emit('consent', { record });
    for (const waiter of waiting.filter(({ category, service }) => allows(state.decision, category, service)))
      waiter.resolve();

    const revoked = change.revoked.length + change.servicesRevoked.length > 0 && cause !== 'load';
    if (revoked && (config.reloadOnRevoke === 'auto' ? gates.ranWithout() : config.reloadOnRevoke))
      return void win.setTimeout(() => win.location.reload());
    // Interactive: the surface goes first, so that the click is answered within a frame.
    if (cause === 'load') gates.open();
    else afterPaint(win, gates.open);
  };

  const answer = (choice: Choice, by: AnsweredBy) => {
    if (!begun) return report('the call came before consentry.init(options)');
    for (const problem of checkChoice(choice, config.policy)) report(problem);
    const chosen = choose(choice, state.record, config.policy, signals(), by);
    const record = fit(chosen, config.policy);
    if (record !== chosen)
      report('the choice is too long for a cookie; categories with exceptions are stored as denied');
    commit(record, by);
  };
  const answerAll = (value: boolean, by: AnsweredBy) => answer(chooseAll(value, config.policy), by);

  const show = (surface: Surface) => {
    if (!begun) return report('the call came before consentry.init(options)');
    if (surface === 'banner') dismissed = false;
    setState({ surface });
    refresh();
  };
  const hide = () => {
    const back = state.surface === 'preferences' && state.decision.ask && !dismissed;
    if (!back) dismissed = true;
    show(back ? 'banner' : 'none');
  };

  const view: View = {
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
    acceptAll: (by) => answerAll(true, by),
    rejectAll: (by) => answerAll(false, by),
    choose: answer,
    show,
    hide,
    loadOnce: gates.once,
    alwaysAllow(element) {
      const held = gates.held().find((each) => each.element === element);
      if (!held) return;
      answer(
        held.service
          ? { services: { [held.service]: true } }
          : Object.fromEntries(held.categories.map((id) => [id, true])),
        'placeholder',
      );
    },
    hiddenByClient: () => events.emit('surface', { surface: state.surface, hiddenByClient: true }),
    report,
  };
  const ui = uiHost(win, loadUi, view, report);

  controls(win, {
    preferences: () => show('preferences'),
    accept: () => answerAll(true, 'control'),
    reject: () => answerAll(false, 'control'),
    revoke: () => answerAll(false, 'control'),
  });

  let announced = false;
  /** What a listener has missed: `ready` always, `consent` while the page that adds it is still being parsed. */
  const past = (name: EventName): never | undefined => {
    if (!announced) return undefined;
    if (name === 'ready') return { state } as never;
    return (
      name === 'consent' && doc.readyState === 'loading' && state.record
        ? { record: state.record }
        : undefined
    ) as never;
  };

  let isReady: () => void = () => {};
  const consent: Consent = {
    version: __VERSION__,
    get state() {
      return state;
    },
    ready: new Promise((done) => {
      isReady = done;
    }),
    allows: (category, service) => allows(state.decision, category, service),
    explain: () => explain(state.decision, config.policy, signals()),
    acceptAll: () => answerAll(true, 'api'),
    rejectAll: () => answerAll(false, 'api'),
    choose: (choice) => answer(choice, 'api'),
    revoke: (category) =>
      category === undefined ? answerAll(false, 'api') : answer({ [category]: false }, 'api'),
    reset: () => commit(null, 'reset'),
    show,
    hide,
    whenAllowed: (category, service) =>
      new Promise((done) => {
        if (allows(state.decision, category, service)) done();
        else waiting.push({ category, service, resolve: done });
      }),
    receipt: () => state.record,
    on: (name, listener, options) => events.on(name, listener, options, past(name)),
  };

  return {
    consent,
    report,
    begin(given, beforeEvents) {
      const start = () => {
        config = given;
        store = recordStore(win, config);
        begun = true;
        stored = config.policy.locked ? null : store.read(signals().now);
        state = Object.freeze({
          ...state,
          ...judged(stored),
          locale: config.locale,
          region: config.region ?? null,
        });
        const onParsed = () => {
          opener =
            config.ui.reopenButton === false
              ? undefined
              : reopen(win, config.messages.reopen ?? 'Cookie preferences', () => show('preferences'));
          refresh();
        };
        if (doc.readyState === 'loading') doc.addEventListener('DOMContentLoaded', onParsed);
        else onParsed();
        gates.watch();
        beforeEvents?.();
        commit(stored, 'load');
        announced = true;
        isReady();
      };
      guard('the start', start);
    },
  };
};
