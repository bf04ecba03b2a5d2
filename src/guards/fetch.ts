import { type Guard, NOWHERE } from './guard.js';

export const fetchGuard: Guard = ({ win, intercept, stops }) => {
  // A page may take the name for something of its own.
  const { Request } = win;
  intercept(win, 'fetch', (_self, args, native) => {
    const [input, init] = args;
    const request = input instanceof Request;
    return stops('fetch', 'hosts', request ? input.url : input)
      ? native([NOWHERE, init ?? (request ? { signal: input.signal } : init)])
      : native();
  });
};
