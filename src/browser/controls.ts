import type { AnsweredBy } from '../core/types.js';

/** Clicks on `data-consentry="preferences | accept | reject | revoke"`, also on elements that come later. */
export const controls = (
  win: Window & typeof globalThis,
  show: (surface: 'preferences') => void,
  answer: (value: boolean, by: AnsweredBy) => void,
): void => {
  win.document.addEventListener(
    'click',
    (event) => {
      // What was clicked may be in a shadow root inside of the control, or the control in one.
      let name: string | undefined;
      const control = event
        .composedPath()
        .find((each) => (name = (each as Partial<HTMLElement>).dataset?.consentry)) as HTMLElement;
      if (name === 'preferences') {
        // Safari focuses no button on click, and the dialog gives the focus back to what had it.
        control.focus();
        show(name);
      } else if (name === 'accept' || name === 'reject' || name === 'revoke')
        answer(name === 'accept', 'control');
      else return;
      event.preventDefault();
    },
    // Before the page's own listeners, which may stop the click.
    true,
  );
};
