import { isObject } from './valid.js';

/** What `consentry build` has written into the file; nothing in the files of the package. */
declare const __OPTIONS__: Readonly<Record<string, unknown>> | null;

const OPTIONS = __OPTIONS__;

/** What the page says, option by option in front of what was built in. What is no object stays for the check. */
export const embedded = (given: unknown): unknown =>
  OPTIONS && isObject(given) ? { ...OPTIONS, ...given } : given;
