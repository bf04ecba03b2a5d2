import type { Component } from 'svelte';

declare const Site: Component<{ initial?: readonly string[] | undefined }>;
export default Site;
