/**
 * Calls back whenever the record may have changed outside of this page: another tab or the server wrote the cookie
 * (`cookieStore`, where there is one; it needs https), another tab wrote the log of decisions, the page comes back
 * into view or out of the back/forward cache. Nothing is sent to anybody: whoever is called reads again.
 */
export const follow = (win: Window & typeof globalThis, changed: () => void): void => {
  const hear = () => {
    changed();
    // The word of another tab can come before its cookie does.
    win.setTimeout(changed, 300);
  };
  // In capture, the document's own event is heard here, whether it bubbles or not.
  for (const type of ['visibilitychange', 'pageshow']) win.addEventListener(type, changed, true);
  // A task of its own: in Chromium it takes some milliseconds to begin to listen.
  win.setTimeout(() => (win as { cookieStore?: EventTarget }).cookieStore?.addEventListener('change', hear));
  win.addEventListener('storage', hear);
};
