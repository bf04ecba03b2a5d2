import { type ComponentChildren, h } from 'preact';
import type { Verdict } from '../../core/types.js';
import { find, label } from '../texts.js';
import type { View } from '../view.js';
import { details } from './details.js';
import { listed } from './listed.js';

type Switches = Record<string, boolean>;

/** What the switches say before they are saved: the choice that will be made, less what is always on. */
export interface Draft {
  readonly categories: Switches;
  readonly services: Switches;
}

const granted = (verdicts: Readonly<Record<string, Verdict>>): Switches =>
  Object.fromEntries(
    Object.entries(verdicts)
      .filter(([, { because }]) => because !== 'necessary')
      .map(([id, verdict]) => [id, verdict.granted]),
  );

/** Starts from what is in force. In opt-in mode nothing optional is granted unless chosen, so nothing is on. */
export const createDraft = ({ state: { decision } }: View): Draft => ({
  categories: granted(decision.categories),
  services: granted(decision.services),
});

/** A category with its services. A category takes its services along, a service goes alone. */
export const category = (view: View, id: string, draft: Draft, redraw: () => void) => {
  const { config, state } = view;
  const because = state.decision.categories[id]?.because;
  const note = find(view, `because.${because}`);
  const services = [...config.services].filter(([, service]) => service.category === id);

  /** A real checkbox, which opt-out clients can read and click, and what describes it. */
  const row = (
    kind: 'category' | 'service',
    key: string,
    name: string,
    switches: Switches,
    description: ComponentChildren,
    also?: (on: boolean) => void,
  ) => [
    <label part="label">
      <bdi>{name}</bdi>
      <input
        {...{ [`data-consentry-${kind}`]: key }}
        part="switch"
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
        role="switch"
        aria-describedby={`${kind}-${key}`}
        // Only what is always on is not in the draft.
        checked={switches[key] ?? true}
        disabled={!!note && because !== 'gpc'}
        onChange={({ currentTarget: { checked } }) => {
          switches[key] = checked;
          also?.(checked);
          redraw();
        }}
      />
    </label>,
    <div id={`${kind}-${key}`} part="description">
      {description}
    </div>,
  ];

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings the browser's own layout along
    <div part="category" role="group" aria-label={label(view, id)} key={id}>
      {row(
        'category',
        id,
        label(view, id),
        draft.categories,
        [
          <bdi>{config.categories.get(id)?.description ?? find(view, `category.${id}.text`)}</bdi>,
          ' ',
          note && <b part="note">{note}</b>,
        ],
        (on) => {
          for (const [service] of services) draft.services[service] = on;
        },
      )}
      {services.map(([key, service]) => {
        const { name = key, provider, country } = service;
        return (
          <div part="service" key={key}>
            {row('service', key, name, draft.services, <bdi>{listed(', ', provider, country)}</bdi>)}
            {details(view, name, service)}
          </div>
        );
      })}
    </div>
  );
};
