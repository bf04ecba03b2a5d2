import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import type { Render } from '../app.js';
import { Site } from './app.js';

export const render: Render = (initial) => renderToString(createSSRApp(Site, { initial }));
