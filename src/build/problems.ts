import type { ConsentOptions } from '../config/options.js';
import { isObject } from '../config/valid.js';
import { pick } from '../languages/pick.js';
import { check } from '../reports/check.js';
import { languageTags } from './files.js';
import { integrationProblems, meant } from './integration-problems.js';
import type { BuildRequest } from './request.js';

/** Everything that is wrong with a request: what the page would say of the options, and what only a build can know. */
export const problems = ({ config = {}, languages = [], embed = [] }: BuildRequest): string[] => {
  const found = [...check(config), ...(isObject(config) ? integrationProblems(config) : [])];
  const tags = [...languageTags(), 'en'];
  for (const [list, given] of Object.entries({ languages, embed }))
    for (const tag of given)
      if (!tags.includes(tag)) found.push(`${list}: unknown language "${tag}"${meant(tag, tags)}`);
  const { locale = 'auto', messages = {} } = (isObject(config) ? config : {}) as ConsentOptions;
  if (
    typeof locale === 'string' &&
    locale !== 'auto' &&
    !pick([locale], tags) &&
    !Object.hasOwn(Object(messages), locale)
  )
    found.push(`locale: unknown language "${locale}"${meant(locale, tags)}`);
  return found;
};
