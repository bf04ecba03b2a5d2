import type { ComponentChildren } from 'preact';

interface SwitchProps {
  /** Tests and opt-out clients find it by `data-consentry-category` or `data-consentry-service`. */
  kind: 'category' | 'service';
  id: string;
  label: string;
  checked: boolean;
  disabled: boolean;
  onSwitch: (on: boolean) => void;
  /** What describes it. */
  children: ComponentChildren;
}

/** A real checkbox, which opt-out clients can read and click. */
export const Switch = ({ kind, id, label, checked, disabled, onSwitch, children }: SwitchProps) => {
  const own = `${kind}-${id}`;
  return (
    <>
      <div part="row">
        <label part="label" for={own}>
          {label}
        </label>
        <input
          {...{ [`data-consentry-${kind}`]: id }}
          id={own}
          part="switch"
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
          role="switch"
          aria-describedby={`${own}-text`}
          checked={checked}
          disabled={disabled}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
      </div>
      <div id={`${own}-text`} part="description">
        {children}
      </div>
    </>
  );
};
