/** A script that can run, like one that cannot any more: the parser of a fragment marks its scripts as started. */
export const revive = (dead: HTMLScriptElement): HTMLScriptElement => {
  const script = dead.ownerDocument.createElement('script');
  // Nodes, not names: the parser takes attribute names that `setAttribute` refuses.
  for (const attribute of dead.attributes) script.setAttributeNode(attribute.cloneNode() as Attr);
  script.text = dead.text;
  // The attribute is hidden once the element has been in a page with a policy; the property stays.
  script.nonce = dead.nonce;
  return script;
};
