import { isObject } from '../config/valid.js';
import { check } from '../reports/check.js';
import { nearest } from '../reports/nearest.js';
import { languageTags } from './files.js';
import { integrationNames } from './integrations.js';
import type { BuildRequest } from './request.js';

const meant = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known);
  return near ? `; did you mean "${near}"?` : '';
};

/** Everything that is wrong with a request: what the page would say of the options, and what only a build can know. */
export const problems = ({ config = {}, languages = [], embed = [] }: BuildRequest): string[] => {
  const found = check(config);
  const integrations = isObject(config) && isObject(config.integrations) ? config.integrations : {};
  for (const [name, value] of Object.entries(integrations)) {
    const known = integrationNames();
    if (!known.includes(name)) found.push(`integrations.${name}: unknown integration${meant(name, known)}`);
    else if (typeof value !== 'boolean' && !isObject(value))
      found.push(`integrations.${name}: expected true, false or its options, got ${JSON.stringify(value)}`);
    else if (isObject(value) && 'client' in value)
      found.push(`integrations.${name}.client: not in a build, which uses the vendor's global`);
  }
  const tags = [...languageTags(), 'en'];
  for (const [list, given] of Object.entries({ languages, embed }))
    for (const tag of given)
      if (!tags.includes(tag)) found.push(`${list}: unknown language "${tag}"${meant(tag, tags)}`);
  return found;
};
