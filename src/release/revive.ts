import type { Trust } from '../browser/trusted.js';

/**
 * A script that can run, made after one that cannot. `type` is what it shall be, `src` what it shall load. Inside of
 * SVG, too, it is HTML's: that can be waited for and asked for its `src`.
 */
export const revive = (
  trust: Trust,
  dead: HTMLScriptElement,
  type: string,
  src = dead.getAttribute('src'),
): HTMLScriptElement => {
  const script = dead.ownerDocument.createElement('script');
  // Nodes, not names: the parser takes attribute names that `setAttribute` refuses.
  for (const attribute of dead.attributes) {
    const { name, value } = attribute;
    if (/^on\w+$/.test(name)) script.setAttribute(name, trust('createScript', value));
    else if (!/^(type|src)$/.test(name)) script.setAttributeNode(attribute.cloneNode() as Attr);
  }
  if (type) script.type = type;
  if (src !== null) script.src = trust('createScriptURL', src);
  // SVG's has no `text`.
  script.text = trust('createScript', dead.textContent);
  // In a page with a policy the attribute is hidden; the property stays.
  script.nonce = dead.nonce;
  return script;
};
