interface SwitchProps {
  id: string;
  /** Id of the text that says more. */
  describedBy?: string;
  label: string;
  /** What tests and opt-out clients find it by. */
  data: Readonly<Record<string, string>>;
  checked: boolean;
  disabled: boolean;
  onSwitch: (on: boolean) => void;
}

/** A real checkbox, which opt-out clients can read and click. */
export const Switch = ({ id, describedBy, label, data, checked, disabled, onSwitch }: SwitchProps) => (
  <div part="row">
    <label part="label" for={id}>
      {label}
    </label>
    <input
      {...data}
      part="switch"
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
      role="switch"
      id={id}
      aria-describedby={describedBy}
      checked={checked}
      disabled={disabled}
      onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
    />
  </div>
);
