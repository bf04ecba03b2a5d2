// What each runtime says of itself: what it answers to three visitors, and what comes of the functions that seal.
import { handoverCookie, parseConsent, renewConsent, signHandover, verifyHandover } from 'consentry/server';

export const PAGE = '<!doctype html><title>Page</title>';
const ends = { secret: 'x'.repeat(32), issuer: 'https://a.example', audience: 'https://b.example' };

/**
 * One line of JSON, without what the time of day makes of it.
 * @param {(headers: Record<string, string>) => Promise<Response>} ask asks the runtime's own server for the page
 */
export const said = async (ask) => {
  const at = Math.floor(Date.now() / 1000);
  const cookie = `a=b; consentry=v=1&r=1&t=${at}&c=necessary.analytics&d=functional.marketing&by=banner`;
  const pages = [];
  for (const headers of [{}, { cookie }, { cookie, 'sec-gpc': '1' }]) {
    const response = await ask(headers);
    const names = ['content-security-policy', 'vary', 'cache-control'];
    pages.push([...names.map((name) => response.headers.get(name)), await response.text()]);
  }
  const token = await signHandover(cookie, ends);
  const handover = token && (await verifyHandover(token, { ...ends, referrer: 'https://a.example/' }));
  const forged = token && (await verifyHandover(`${token}x`, { ...ends, referrer: 'https://a.example/' }));
  const consent = parseConsent(cookie);
  const found = {
    pages,
    allows: ['necessary', 'analytics', 'functional', 'marketing'].map((id) => consent.allows(id)),
    renewed: renewConsent(cookie),
    handed: handover && handoverCookie(handover, null),
    forged: forged && 'taken',
  };
  return JSON.stringify(found)
    .replaceAll(String(at), 'now')
    .replaceAll(/Max-Age=\d+/g, 'Max-Age=…');
};
