import { parseConsent } from 'consentry/server';

/** What the visitor of this request has allowed, with the options of the page. */
export const load = ({ request: { headers }, setHeaders }) => {
  // Made for one visitor: no shared cache may give it to another.
  setHeaders({ 'cache-control': 'private, no-cache' });
  return {
    allowed: parseConsent(headers.get('cookie'), { revision: 1, gpc: headers.get('sec-gpc') }).allowed,
  };
};
