import { Details, listed } from './Details.js';
import type { Draft } from './draft.js';
import { Switch } from './Switch.js';
import { find, label } from './texts.js';
import type { View } from './view.js';

interface CategoryRowProps {
  view: View;
  id: string;
  draft: Draft;
  redraw: () => void;
}

/** A category with its services. A category takes its services along, a service goes alone. */
export const CategoryRow = ({ view, id, draft, redraw }: CategoryRowProps) => {
  const { config, state } = view;
  const because = state.decision.categories[id]?.because;
  const note = find(view, `because.${because}`);
  const disabled = !!note && because !== 'gpc';
  const necessary = because === 'necessary';
  const services = [...config.services].filter(([, { category }]) => category === id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings the browser's own layout along
    <div part="category" role="group" aria-label={label(view, id)}>
      <Switch
        kind="category"
        id={id}
        label={label(view, id)}
        checked={necessary || !!draft.categories[id]}
        disabled={disabled}
        onSwitch={(on) => {
          draft.categories[id] = on;
          for (const [service] of services) draft.services[service] = on;
          redraw();
        }}
      >
        {config.categories.get(id)?.description ?? find(view, `category.${id}.text`)}{' '}
        {note && <b part="note">{note}</b>}
      </Switch>
      {services.map(([key, service]) => (
        <div part="service" key={key}>
          <Switch
            kind="service"
            id={key}
            label={service.name ?? key}
            checked={necessary || !!draft.services[key]}
            disabled={disabled}
            onSwitch={(on) => {
              draft.services[key] = on;
              redraw();
            }}
          >
            {listed(', ', service.provider, service.country)}
          </Switch>
          <Details view={view} id={key} service={service} />
        </div>
      ))}
    </div>
  );
};
