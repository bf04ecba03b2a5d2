import type { Config } from '../config/config.js';
import type { Choice } from '../core/types.js';
import type { View } from './view.js';

/** What the switches say before they are saved. */
export interface Draft {
  readonly categories: Map<string, boolean>;
  readonly services: Map<string, boolean>;
}

/** What is in force now. In opt-in mode nothing optional is granted until it is chosen, so nothing is on. */
export const createDraft = ({ config, state: { decision } }: View): Draft => ({
  categories: new Map(config.categories.map(({ id }) => [id, decision.categories[id]?.granted === true])),
  services: new Map(
    Array.from(config.services.keys(), (id) => [id, decision.services[id]?.granted === true]),
  ),
});

/** A category takes its services along; a service goes alone. */
export const switchCategory = (draft: Draft, config: Config, id: string, on: boolean): void => {
  draft.categories.set(id, on);
  for (const service of config.services.values())
    if (service.category === id) draft.services.set(service.id, on);
};

/** All that the visitor saw and could switch, equal to its category or not: earlier exceptions go with it. */
export const choiceOf = ({ categories, services }: Draft, config: Config): Choice => ({
  ...Object.fromEntries([...categories].filter(([id]) => id !== 'necessary')),
  services: Object.fromEntries(
    [...services].filter(([id]) => config.services.get(id)?.category !== 'necessary'),
  ),
});
