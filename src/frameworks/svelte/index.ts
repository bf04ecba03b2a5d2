export { default as Gate, type GateProps } from './Gate.svelte';
export { type UsedConsent, useConsent } from './use-consent.js';
