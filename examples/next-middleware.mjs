// Next.js: as proxy.js in the root of the project, before version 16 as middleware.js. Set `output: 'export'` sites up
// at their host instead. Next.js writes its own `Vary` over this one; `private, no-cache` stays.
import { NextResponse } from 'next/server';
import { headersFor } from './consent.mjs';

/** @param {Request} request */
const proxy = (request) => {
  const { headers } = request;
  const response = NextResponse.next();
  const set = headersFor({ cookie: headers.get('cookie'), gpc: headers.get('sec-gpc') });
  for (const [name, value] of Object.entries(set)) response.headers.set(name, value);
  return response;
};

export default proxy;

export const config = { matcher: '/((?!_next/static|_next/image|favicon.ico).*)' };
