/** What `data-consentry` on a button or link of the page can ask for. */
export interface ControlActions {
  readonly preferences: () => void;
  readonly accept: () => void;
  readonly reject: () => void;
  readonly revoke: () => void;
}

/** Clicks on `data-consentry="preferences | accept | reject | revoke"`, also on elements that come later. */
export const controls = (win: Window & typeof globalThis, actions: ControlActions): void => {
  win.document.addEventListener('click', (event) => {
    const [target] = event.composedPath();
    const control = target instanceof win.Element ? target.closest('[data-consentry]') : null;
    const name = control?.getAttribute('data-consentry') ?? '';
    if (!control || !Object.hasOwn(actions, name)) return;
    event.preventDefault();
    actions[name as keyof ControlActions]();
  });
};
