import { pick } from '../languages/pick.js';
import { languageTags } from './files.js';
import type { BuildRequest } from './request.js';

/** Which languages come how. English is in no list. */
export interface Languages {
  readonly files: readonly string[];
  readonly embedded: readonly string[];
}

const others = (tags: readonly string[]) => [...new Set(tags)].filter((tag) => tag !== 'en').sort();

/** A fixed `locale` needs one language and no list; without one, any language may be wanted. */
export const languagesOf = ({ languages, embed }: BuildRequest, locale = 'auto'): Languages => {
  const fixed = locale === 'auto' ? undefined : (pick([locale], [...languageTags(), 'en']) ?? 'en');
  const embedded = others(embed ?? (languages || !fixed ? [] : [fixed]));
  const all = fixed || embed ? [] : languageTags();
  return { embedded, files: others(languages ?? all).filter((tag) => !embedded.includes(tag)) };
};
