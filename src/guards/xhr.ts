import { type Guard, NOWHERE } from './guard.js';

export const xhrGuard: Guard = ({ win, intercept, stops }) => {
  intercept(win.XMLHttpRequest.prototype, 'open', (_self, args, native) => {
    const [method, url, ...rest] = args;
    return stops('xhr', 'hosts', url) ? native([method, NOWHERE, ...rest]) : native();
  });
};
