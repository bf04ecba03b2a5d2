import { createApp, createSSRApp } from 'vue';
import type { App } from '../app.js';
import { Site } from './app.js';

export const start: App = (root, { initial, hydrate }) => {
  const app = (hydrate ? createSSRApp : createApp)(Site, { initial });
  app.mount(root);
  return () => app.unmount();
};
