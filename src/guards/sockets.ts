import { type Guard, NOWHERE } from './guard.js';

/** Where a stopped one connects to: a port that browsers refuse before they look for the host. */
const INSTEAD = { WebSocket: 'wss://consentry.invalid:1', EventSource: NOWHERE };

export const socketGuard: Guard = ({ win, intercept, stops, absolute }) => {
  const urls = new WeakMap<object, string>();
  for (const name of ['WebSocket', 'EventSource'] as const) {
    intercept(win, name, (_target, [url, ...rest], native) => {
      if (!stops(name.toLowerCase(), 'hosts', url)) return native();
      const socket = native([INSTEAD[name], ...rest]) as WebSocket;
      urls.set(socket, absolute(url));
      return socket;
    });
    intercept(win[name].prototype, 'url', (self, _, native) => urls.get(self as object) ?? native(), 'get');
  }
};
