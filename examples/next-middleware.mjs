// Next.js: as middleware.js in the root of the project. Set `output: 'export'` sites up at their host instead.
import { NextResponse } from 'next/server';
import { headersFor } from './consent.mjs';

/** @param {Request} request */
export const middleware = (request) => {
  const { headers } = request;
  const response = NextResponse.next();
  const set = headersFor({ cookie: headers.get('cookie'), gpc: headers.get('sec-gpc') });
  for (const [name, value] of Object.entries(set)) response.headers.set(name, value);
  return response;
};

export const config = { matcher: '/((?!_next/static|_next/image|favicon.ico).*)' };
