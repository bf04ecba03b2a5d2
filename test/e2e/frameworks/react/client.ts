import { createElement as h, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { App } from '../app.js';
import { Site } from './app.js';

export const start: App = (root, { initial, hydrate }) => {
  const site = h(StrictMode, null, h(Site, { initial }));
  if (hydrate) {
    const hydrated = hydrateRoot(root, site);
    return () => hydrated.unmount();
  }
  const created = createRoot(root);
  created.render(site);
  return () => created.unmount();
};
