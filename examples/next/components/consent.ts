import type { ConsentOptions } from 'consentry';

/** The same for the page and for the server. */
export const options: ConsentOptions = { revision: 1 };
