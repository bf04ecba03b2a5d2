import { isObject, parsed, type Tool } from './tool.js';

/** It asks for services, and writes on an answer alone; closing its dialogs writes nothing. */
export const klaro: Tool = {
  cookie: 'klaro',

  read(value) {
    const stored = parsed(value);
    if (!isObject(stored)) return null;
    const answers = Object.entries(stored).filter(
      (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
    );
    const services = Object.fromEntries(answers);
    return { services, categories: services };
  },

  tags: {
    // Its placeholders have the same name.
    selector: '[data-name]:not([data-type="placeholder"])',
    waitsFor(element, services) {
      const name = element.getAttribute('data-name') ?? '';
      return { categories: [name], services: Object.hasOwn(services, name) ? [name] : [] };
    },
  },
};
