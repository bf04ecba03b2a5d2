import type { Component } from 'svelte';
import component from './Gate.svelte';
import type { GateProps } from './gate-props.js';

export type { GateProps } from './gate-props.js';
export { type UsedConsent, useConsent } from './use-consent.js';

/** Renders its children while a category, or one of its services, is granted, and its fallback otherwise. */
// Typed here: with `moduleResolution` as Node has it, TypeScript finds no types beside a file `.svelte`.
export const Gate: Component<GateProps> = component;
