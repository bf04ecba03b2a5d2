import { createElement as h, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import type { Render } from '../app.js';
import { Site } from './app.js';

export const render: Render = (initial) => renderToString(h(StrictMode, null, h(Site, { initial })));
