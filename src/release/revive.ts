/**
 * A script that can run, made after one that cannot. `type` is what it shall be, `src` what it shall load where it
 * has none.
 */
export const revive = (dead: HTMLScriptElement, type: string, src?: string | null): HTMLScriptElement => {
  const script = dead.ownerDocument.createElement('script');
  // Nodes, not names: the parser takes attribute names that `setAttribute` refuses.
  for (const attribute of dead.attributes)
    if (attribute.name !== 'type') script.setAttributeNode(attribute.cloneNode() as Attr);
  if (type) script.type = type;
  if (src) script.src = src;
  script.text = dead.text;
  // In a page with a policy the attribute is hidden; the property stays.
  script.nonce = dead.nonce;
  return script;
};
