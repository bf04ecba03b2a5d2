import { isModule, kindOf } from '../release/kind.js';
import type { ReleaseQueue } from '../release/queue.js';
import { revive } from '../release/revive.js';
import type { Report } from '../report.js';
import { revealing } from './elements.js';
import type { Gate, Tagged } from './gate.js';
import { scriptUrl } from './scripts.js';
import { isSafe, WITH_URL } from './urls.js';

export interface TemplateGateOptions {
  readonly queue: ReleaseQueue;
  readonly report: Report;
  readonly mayRun: (nonce: string) => boolean;
  readonly isOpen: (tagged: Tagged) => boolean;
  readonly ran: (tagged: Tagged) => void;
}

/** `<template data-consent>`: its content stands behind it while it is open. */
export const templateGate = ({ queue, report, mayRun, isOpen, ran }: TemplateGateOptions): Gate => {
  const copies = new WeakMap<Element, ChildNode[]>();

  /** A script of a clone does not run by itself in the right order: a mark keeps its place until its turn. */
  const enqueue = (dead: HTMLScriptElement, tagged: Tagged, template: Element) => {
    const url = scriptUrl(dead);
    const base = tagged.element.baseURI;
    const mark = dead.ownerDocument.createComment('');
    dead.replaceWith(mark);
    const why =
      url !== null && !isSafe(url, base, false)
        ? 'only http, https and relative URLs are released'
        : mayRun(dead.nonce)
          ? undefined
          : "it lacks the nonce that Consentry's own script has";
    if (why) return report(`a script in a template stays shut: ${why} (${(url ?? dead.text).slice(0, 80)})`);
    const script = revive(dead);
    if (url !== null) script.src = url;
    queue.add({
      script,
      kind: kindOf(script, script.type, url !== null),
      module: isModule(script.type),
      url: url === null ? null : new URL(url, base).href,
      start() {
        const go = isOpen(tagged) && mark.isConnected;
        if (go) ran(tagged);
        return go;
      },
      place() {
        mark.replaceWith(script);
        copies.get(template)?.push(script);
      },
    });
  };

  return {
    open(tagged) {
      const template = tagged.element as unknown as HTMLTemplateElement;
      if (copies.has(template)) return false;
      const copy = template.ownerDocument.importNode(template.content, true);
      for (const element of copy.querySelectorAll(WITH_URL))
        if (element.localName !== 'script' && !element.closest('[data-consent]'))
          for (const change of revealing(element, report)) change();
      for (const script of copy.querySelectorAll<HTMLScriptElement>('script:not([data-consent])'))
        enqueue(script, tagged, template);
      copies.set(template, [...copy.childNodes]);
      template.after(copy);
      return true;
    },

    shut(element) {
      for (const node of copies.get(element) ?? []) node.remove();
      return copies.delete(element);
    },
  };
};
