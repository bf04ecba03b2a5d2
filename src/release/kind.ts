/**
 * How the parser would have treated a script, by HTML's "prepare the script element":
 * - `inline`: runs where it stands, at once
 * - `blocking`: an external classic script that the parser waits for
 * - `deferred`: `defer` and modules, after the document has been parsed
 * - `async`: whenever it has arrived
 * - `data`: import maps, speculation rules, JSON, `nomodule`: nothing runs that one could wait for
 */
export type Kind = 'inline' | 'blocking' | 'deferred' | 'async' | 'data';

const JAVASCRIPT =
  /^((text|application)\/(x-)?(java|ecma)script|text\/(javascript1\.[0-5]|jscript|livescript))$/i;

export const isModule = (type: string): boolean => /^module$/i.test(type.trim());

export const kindOf = (script: HTMLScriptElement, type: string, external: boolean): Kind => {
  const trimmed = type.trim();
  const module = isModule(type);
  if (!module && ((trimmed && !JAVASCRIPT.test(trimmed)) || script.noModule)) return 'data';
  const async = script.hasAttribute('async');
  if (module) return async ? 'async' : 'deferred';
  if (!external) return 'inline';
  return async ? 'async' : script.defer ? 'deferred' : 'blocking';
};
