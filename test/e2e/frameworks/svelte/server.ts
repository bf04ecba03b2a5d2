import { render as rendered } from 'svelte/server';
import type { Render } from '../app.js';
import Site from './Site.svelte';

export const render: Render = (initial) => rendered(Site, { props: { initial } }).body;
