import type { AnsweredBy } from '../core/types.js';

/** Clicks on `data-consentry="preferences | accept | reject | revoke"`, also on elements that come later. */
export const controls = (
  win: Window & typeof globalThis,
  show: (surface: 'preferences') => void,
  answer: (value: boolean, by: AnsweredBy) => void,
): void => {
  win.document.addEventListener('click', (event) => {
    const [target] = event.composedPath();
    const control = target instanceof win.Element ? target.closest('[data-consentry]') : null;
    const name = control?.getAttribute('data-consentry');
    if (name === 'preferences') show(name);
    else if (name === 'accept' || name === 'reject' || name === 'revoke')
      answer(name === 'accept', 'control');
    else return;
    event.preventDefault();
  });
};
