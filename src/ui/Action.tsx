interface ActionProps {
  /** For the page's tests and for opt-out clients: a stable name that no translation changes. */
  name: string;
  label: string;
  /** Filled rather than outlined; nothing else differs. */
  primary?: boolean;
  onClick: (event: MouseEvent & { currentTarget: HTMLElement }) => void;
}

/**
 * The one button for every answer. It goes into the light DOM, where opt-out clients look, and is styled from
 * the shadow root that it is slotted into.
 */
export const Action = ({ name, label, primary, onClick }: ActionProps) => (
  <button
    type="button"
    data-consentry-action={name}
    data-primary={primary ? '' : undefined}
    onClick={onClick}
  >
    {label}
  </button>
);
