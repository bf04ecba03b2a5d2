import { parseConsent } from 'consentry/server';
import { options } from '../consent';

/** What the visitor of this request has allowed; it goes to the browser with the page's state. */
export const useAllowed = () =>
  useState('allowed', () => {
    const { cookie, 'sec-gpc': sent } = useRequestHeaders(['cookie', 'sec-gpc']);
    // Made for one visitor: no shared cache may give it to another.
    useResponseHeader('cache-control').value = 'private, no-cache';
    const { gpc: _, region, ...page } = options;
    return parseConsent(cookie, { ...page, gpc: sent }).allowed;
  });
