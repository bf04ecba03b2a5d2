// What the page and the server have to agree on: these are the options of the page too (`#consentry-config`).
import { contentSecurityPolicy, parseConsent } from 'consentry/server';

export const options = {
  strict: true,
  services: {
    matomo: { category: 'analytics', name: 'Matomo', hosts: ['stats.example.com'] },
    youtube: { category: 'functional', name: 'YouTube', hosts: ['www.youtube-nocookie.com'] },
  },
};

/** What the site itself needs: every host of its scripts, styles, images, frames, requests and forms. */
const allow = ["'self'", 'https://cdn.example.com'];

/** The site's own policy. Consentry adds a second one and changes nothing about this one. */
const policy = "object-src 'none'; base-uri 'none'";

// Wrong options throw here, when the server starts, and not in the first request.
contentSecurityPolicy(parseConsent(''), { services: options.services, allow, policy });

/**
 * The headers of every document, and of every file that a worker is started from.
 * @param {{ cookie?: string | null, gpc?: string | null, region?: string | null }} request
 */
export const headersFor = ({ cookie, gpc, region }) => {
  const consent = parseConsent(cookie, { ...options, gpc, region });
  return {
    'Content-Security-Policy': contentSecurityPolicy(consent, { services: options.services, allow, policy }),
    // No shared cache may give one visitor's policy to another, and the browser's own asks again after a choice.
    'Cache-Control': 'private, no-cache',
    Vary: 'Cookie, Sec-GPC',
  };
};
