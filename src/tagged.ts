import { boot } from './boot.js';
import { currentScript } from './browser/current-script.js';
import { beside } from './embed-features.js';
import { unguarded } from './guards/unguarded.js';

const tag = currentScript(window);

// For a site that tags everything and tells no vendor.
boot(window, tag, { ...beside(window, tag), builtIn: {}, guards: unguarded });
