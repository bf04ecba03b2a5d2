import type { Tool } from './tool.js';

/** It asks for services, and has no tags: what it holds back is started by its own JavaScript. */
export const tarteaucitron: Tool = {
  cookie: 'tarteaucitron',

  /** `!gtag=true!youtube=false!matomo=wait`; what waits was not answered. */
  read(value) {
    const answers = value
      .split('!')
      .map((pair) => pair.split('='))
      .filter(([, answer]) => answer === 'true' || answer === 'false');
    const services = Object.fromEntries(answers.map(([id, answer]) => [id, answer === 'true']));
    return { services, categories: services };
  },

  buttons: { '.tarteaucitronOpenPanel, [href="#tarteaucitron"]': 'preferences' },
};
