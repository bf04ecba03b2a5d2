/** Once the whole document is there; at once where it is. */
export const whenParsed = (doc: Document, act: () => void): void => {
  if (doc.readyState === 'loading') doc.addEventListener('DOMContentLoaded', act);
  else act();
};
