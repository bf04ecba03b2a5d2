// For nginx.conf: `js_set` asks for a variable, so that only the value of the header is made here.
import { headersFor } from './consent.mjs';

const policy = (/** @type {{ headersIn: Record<string, string | undefined> }} */ { headersIn }) =>
  headersFor({ cookie: headersIn.Cookie ?? null, gpc: headersIn['Sec-GPC'] ?? null })[
    'Content-Security-Policy'
  ];

export default { policy };
