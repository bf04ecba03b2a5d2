import { type Guard, NOWHERE } from './guard.js';

export const fetchGuard: Guard = ({ win, intercept, stops, absolute }) => {
  // A page may take the name for something of its own.
  const { Request } = win;
  intercept(win, 'fetch', (_self, args, native) => {
    const [input, init] = args;
    const request = input instanceof Request;
    const url = absolute(request ? input.url : input);
    if (!stops('fetch', 'hosts', url)) return native();
    // A site's policy, which names the host, has nothing to report when it is asked for as if it were the page's own.
    return url.startsWith(`${win.location.origin}/`)
      ? native([NOWHERE, init ?? (request ? { signal: input.signal } : init)])
      : native([input, { __proto__: init, mode: 'same-origin' }]);
  });
};
