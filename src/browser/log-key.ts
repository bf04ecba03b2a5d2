import type { Config } from '../config/config.js';

/** Key in `localStorage` of the log of decisions. Another path is another workspace, even under the same name. */
export const logKey = ({ cookie: { name, path } }: Config): string =>
  `${name}.log${path === '/' ? '' : path}`;
