import type { ServiceOptions } from '../config/options.js';
import { text } from './texts.js';
import type { View } from './view.js';

/** What a service keeps in the browser: name, purpose, duration, as far as the site says. */
export const kept = (
  view: View,
  { cookies = [], storage = [], databases = [], caches = [] }: ServiceOptions,
): readonly (readonly [name: string, purpose: string, duration: string])[] => [
  ...cookies.map(({ name, purpose = '', duration = '' }) => [name, purpose, duration] as const),
  ...[...storage, ...databases, ...caches].map((name) => [name, text(view, 'storage'), ''] as const),
];
