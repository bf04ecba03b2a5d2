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
  /^((text|application)\/(x-)?(java|ecma)script|text\/(javascript1\.[0-5]|jscript|livescript))?$/i;

export const isModule = ({ type }: HTMLScriptElement): boolean => /^\s*module\s*$/i.test(type);

export const kindOf = (script: HTMLScriptElement): Kind => {
  const module = isModule(script);
  if (!module && (script.noModule || !JAVASCRIPT.test(script.type.trim()))) return 'data';
  if (!module && !script.hasAttribute('src')) return 'inline';
  return script.hasAttribute('async') ? 'async' : module || script.defer ? 'deferred' : 'blocking';
};
