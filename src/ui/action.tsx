import { h } from 'preact';
import { text } from './texts.js';
import type { View } from './view.js';

/** Key of its text, and what tests and opt-out clients find it by in any language. */
type Name = 'accept' | 'reject' | 'preferences' | 'save' | 'once' | 'always';

/**
 * The one button for every answer; filled (`primary`) or outlined, nothing else differs. It goes into the light
 * DOM, where opt-out clients look, and is styled from the shadow root that it is slotted into.
 */
export const action = (
  view: View,
  name: Name,
  onClick: (event: MouseEvent & { currentTarget: HTMLElement }) => void,
  primary?: boolean,
) => (
  <button type="button" data-consentry-action={name} data-primary={primary} onClick={onClick}>
    {text(view, name)}
  </button>
);

/** To accept and to reject, always together and alike. */
export const answers = (view: View, by: 'banner' | 'preferences', primary?: boolean) => [
  action(view, 'accept', () => view.answer(true, by), primary),
  action(view, 'reject', () => view.answer(false, by), primary),
];

/** Where the buttons of a host appear. */
export const actions = () => (
  <div part="actions">
    <slot />
  </div>
);
