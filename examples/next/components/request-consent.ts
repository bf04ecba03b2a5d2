import { parseConsent } from 'consentry/server';
import { headers } from 'next/headers';
import { cache } from 'react';
import { options } from './consent';

/** What the visitor of this request has chosen. Read once for all of a page. */
export const requestConsent = cache(async () => {
  const head = await headers();
  const { gpc: _, region, ...page } = options;
  return parseConsent(head.get('cookie'), { ...page, gpc: head.get('sec-gpc') });
});
