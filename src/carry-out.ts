import { clear } from './browser/clear.js';
import { sweep } from './browser/sweep.js';
import type { Change } from './core/diff.js';
import type { Vocabulary } from './core/vocabulary.js';
import type { Events, NotCleared } from './events.js';
import type { markup } from './gates/markup.js';
import type { guards } from './guards/guards.js';
import type { State } from './state.js';
import type { View } from './ui/view.js';

/** `state` is that of the commit: a listener that has heard of the surface may have chosen again since. */
type CarryOut = (
  state: State,
  change: Change,
  /** How many categories and services it grants. */
  granted: number,
  via: string,
  known: Vocabulary,
  kept: boolean,
) => void;

/**
 * Carries out what has been decided: shuts, cleans, tells the page, then opens or reloads. While something that was
 * withdrawn is still being deleted, or a listener is being told, what is decided next waits: nobody is told out of turn.
 */
export const carrier = (
  win: Window & typeof globalThis,
  view: View,
  emit: Events['emit'],
  gates: ReturnType<typeof markup>,
  guard: ReturnType<typeof guards>,
): CarryOut => {
  let clearing: Promise<void> | undefined;
  let told = false;

  return ({ decision, record }, change, granted, via, known, kept) => {
    const loading = via === 'load';
    const revoked = change.revoked.length + change.servicesRevoked.length;

    guard.shut();
    gates.pass(false);
    const refused = Object.keys(decision.services).filter(
      (id) =>
        !decision.services[id]?.granted &&
        (decision.services[id]?.because === 'chosen' || change.servicesRevoked.includes(id)),
    );
    const notCleared = guard.aside(() => sweep(win, view.config.services, known, refused, revoked > 0));
    const waiting = clear(win, known, refused);

    let waits = true;
    const open = () => {
      if (waits) gates.pass(true);
      waits = false;
    };
    const finish = (more: readonly NotCleared[] = []) => {
      const before = clearing;
      clearing ??= Promise.resolve();
      const telling = clearing;
      if (loading) emit('ready', { state: view.state });
      if (revoked || granted)
        emit('change', { ...change, record, via, notCleared: [...notCleared, ...more] });
      // A call in the queue may have answered before the page was told of anything.
      if (record && !(loading && told)) emit('consent', { record });
      told = true;
      if (clearing === telling) clearing = before;

      // Under a policy that the server made from the choice, only another page can have another policy.
      const { strict, reloadOnRevoke } = view.config;
      if (
        (strict && granted && kept && !loading) ||
        (revoked &&
          (reloadOnRevoke === 'auto'
            ? // What ran cannot be undone.
              strict || gates.ranWithout() || guard.ranWithout()
            : reloadOnRevoke))
      ) {
        win.setTimeout(() => win.location.reload());
        // Who has typed something is asked, and may stay.
        win.setTimeout(open, 5000);
      } else if (loading) open();
      else {
        // The surface goes first, so that the click is answered within a frame.
        win.requestAnimationFrame(() => win.setTimeout(open));
        // A hidden tab has none, nor has in Firefox a frame of the page that is not shown.
        win.setTimeout(open, 500);
      }
    };
    if (!clearing && (loading || !revoked || !waiting)) return finish();
    const turn = Promise.all([revoked ? waiting : undefined, clearing]).then(([left]) => {
      if (clearing === turn) clearing = undefined;
      finish(left);
    });
    clearing = turn;
  };
};
