import type { Category } from '../config/config.js';
import { type Draft, switchCategory } from './draft.js';
import type { Kit } from './kit.js';
import { ServiceRow } from './ServiceRow.js';
import { Switch } from './Switch.js';

interface CategoryRowProps {
  kit: Kit;
  category: Category;
  draft: Draft;
  redraw: () => void;
}

/** Why a switch is as it is, where that is not the visitor's doing. */
const notes = {
  necessary: 'always',
  'child-directed': 'children',
  gpc: 'gpc.off',
  locked: 'locked',
  chosen: undefined,
  default: undefined,
} as const;

export const CategoryRow = ({ kit, category: { id }, draft, redraw }: CategoryRowProps) => {
  const { config, state } = kit.view;
  const because = state.decision.categories[id]?.because ?? 'locked';
  const note = notes[because];
  const fixed = note !== undefined && because !== 'gpc';
  const label = kit.label(id);
  return (
    // A fieldset brings the browser's own layout along, which no reset takes away everywhere.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div part="category" role="group" aria-label={label}>
      <Switch
        id={`c-${id}`}
        describedBy={`c-${id}-text`}
        label={label}
        data={{ 'data-consentry-category': id }}
        checked={draft.categories.get(id) === true}
        disabled={fixed}
        onSwitch={(on) => {
          switchCategory(draft, config, id, on);
          redraw();
        }}
      />
      <div part="description" id={`c-${id}-text`}>
        {kit.description(id)} {note && <em part="note">{kit.text(note)}</em>}
      </div>
      {[...config.services.values()]
        .filter((service) => service.category === id)
        .map((service) => (
          <ServiceRow
            key={service.id}
            kit={kit}
            service={service}
            checked={draft.services.get(service.id) === true}
            disabled={fixed}
            onSwitch={(on) => {
              draft.services.set(service.id, on);
              redraw();
            }}
          />
        ))}
    </div>
  );
};
