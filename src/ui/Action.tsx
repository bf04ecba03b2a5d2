import { text } from './texts.js';
import type { View } from './view.js';

interface ActionProps {
  view: View;
  /** Key of its text, and what tests and opt-out clients find it by in any language. */
  name: 'accept' | 'reject' | 'preferences' | 'save' | 'once' | 'always';
  /** Filled rather than outlined; nothing else differs. */
  primary?: boolean;
  onClick: (event: MouseEvent & { currentTarget: HTMLElement }) => void;
}

/**
 * The one button for every answer. It goes into the light DOM, where opt-out clients look, and is styled from
 * the shadow root that it is slotted into.
 */
export const Action = ({ view, name, primary = false, onClick }: ActionProps) => (
  <button type="button" data-consentry-action={name} data-primary={primary} onClick={onClick}>
    {text(view, name)}
  </button>
);
