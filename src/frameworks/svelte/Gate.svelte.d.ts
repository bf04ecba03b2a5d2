import type { Component } from 'svelte';
import type { GateProps } from './gate-props.js';

declare const Gate: Component<GateProps>;
export default Gate;
