/** The browser's own: MooTools puts a `Document` of its own in the place of the constructor. */
export const documentPrototype = ({ HTMLDocument }: Window & typeof globalThis): Document =>
  Object.getPrototypeOf(HTMLDocument.prototype);
