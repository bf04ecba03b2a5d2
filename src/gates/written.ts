import type { Item } from '../release/item.js';
import { isModule, kindOf } from '../release/kind.js';
import { revive } from '../release/revive.js';
import type { Report } from '../report.js';

/** A script that a released script wrote with `document.write`: part of the same release. */
export const writtenItem = (
  dead: HTMLScriptElement,
  mayRun: (nonce: string) => boolean,
  report: Report,
): Item => {
  const script = revive(dead);
  const external = script.hasAttribute('src');
  return {
    script,
    kind: kindOf(script, script.type, external),
    module: isModule(script.type),
    url: external ? script.src : null,
    start() {
      const may = mayRun(dead.nonce);
      if (!may) report("a written script stays shut: it lacks the nonce that Consentry's own script has");
      return may;
    },
    place: () => dead.replaceWith(script),
  };
};
