/**
 * The script that runs now. Asked of the prototype, because `<img name="currentScript">` shadows the property of
 * the document (DOM clobbering).
 */
export const currentScript = (win: Window & typeof globalThis): HTMLScriptElement | null => {
  const script: unknown = Object.getOwnPropertyDescriptor(win.Document.prototype, 'currentScript')?.get?.call(
    win.document,
  );
  return script instanceof win.HTMLScriptElement ? script : null;
};
