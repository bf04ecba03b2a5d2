/**
 * The script that runs now. Asked of the prototype, because `<img name="currentScript">` shadows the property of
 * the document (DOM clobbering), and not of `Document`: MooTools puts its own in the place of that.
 */
export const currentScript = (win: Window & typeof globalThis): HTMLScriptElement | null => {
  const script: unknown = Reflect.get(win.HTMLDocument.prototype, 'currentScript', win.document);
  return script instanceof win.HTMLScriptElement ? script : null;
};
