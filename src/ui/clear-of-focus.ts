/**
 * Keeps what has the focus from under an element that lies over the page: the browser scrolls it past the edge. Where
 * there is nothing left to scroll, the element goes to the other side, and where that is not enough, the page gets room
 * behind its end. Returns what is called when the element has been shown.
 */
export const clearOfFocus = (over: HTMLElement): (() => void) => {
  const html = document.documentElement;
  const sheet = new CSSStyleSheet();
  const box = () => over.getBoundingClientRect();
  const above = ({ top, bottom }: DOMRect) => top + bottom < innerHeight;
  const hasRoom = () =>
    [html, document.body].every((element) => !/hidden|clip/.test(getComputedStyle(element).overflowY));
  let room: string;

  // With room for the ring around it, and for what the browser rounds off when it scrolls.
  const pad = () => {
    const rect = box();
    const side = above(rect) ? `top:${rect.bottom + 8}` : `bottom:${innerHeight - rect.top + 8}`;
    sheet.replaceSync(rect.height ? `html{scroll-padding-${side}px!important}${room}` : '');
  };
  const avoid = () => {
    pad();
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (!focused || focused === document.body || over.contains(document.activeElement)) return;
    const its = focused.getBoundingClientRect();
    const covered = () => {
      const { top, bottom, left, right, height } = box();
      // What is too high for the rest of the window is best left with its beginning in sight.
      return (
        its.top < bottom &&
        its.bottom > top &&
        its.left < right &&
        its.right > left &&
        its.height + height < innerHeight
      );
    };
    const move = (side: string) => {
      over.dataset.side = side;
      pad();
    };
    if (covered()) move(above(its) ? 'bottom' : 'top');
    if (covered() && hasRoom()) {
      // Scrollable, and no part of the page's layout.
      room ||= `html:after{content:"";position:absolute;top:${html.scrollHeight + innerHeight}px;height:1px;width:1px}`;
      move('bottom');
      focused.scrollIntoView({ block: 'nearest' });
    }
  };

  // Before the first paint of what is shown, too: something may have the focus already.
  new ResizeObserver(avoid).observe(over);
  document.addEventListener('focusin', () => {
    // The browser scrolls after the event, smoothly where the page says so.
    requestAnimationFrame(avoid);
    document.addEventListener('scrollend', avoid, { once: true });
    // Safari tells of no end before version 26.2; it scrolls for a third of a second.
    setTimeout(avoid, 500);
  });

  return () => {
    // Not a style of the element: frameworks compare its attributes with what a server sent.
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
    room = '';
  };
};
