import type { Guards } from './guards.js';

/** For a build that holds tagged markup and nothing else: stops nothing that nobody tagged. */
export const unguarded = (): Guards => ({
  held: new WeakMap(),
  shadowed: () => [],
  hosts: () => () => [],
  install: () => false,
  aside: (act) => act(),
  shut() {},
  ranWithout: () => false,
});
