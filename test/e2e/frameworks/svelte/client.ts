import { hydrate as hydrated, mount, unmount } from 'svelte';
import type { App } from '../app.js';
import Site from './Site.svelte';

export const start: App = (target, { initial, hydrate }) => {
  const site = (hydrate ? hydrated : mount)(Site, { target, props: { initial } });
  return () => void unmount(site);
};
