/**
 * What makes up the place of an element among others. Read while it is `display: none`, a percentage is still a
 * percentage and `auto` still `auto`, so that the placeholder goes on following the page's layout.
 */
const place =
  'width height border-width min-height transform-origin aspect-ratio justify-self padding grid-area clear margin vertical-align float position inset z-index max-width flex min-width align-self max-height order box-sizing';

/** Hides an element and gives its box, unless it is too small to see, to another, whose style is `box`. Returns the undo. */
export const takeBox = (element: HTMLElement, stand: HTMLElement, box: CSSStyleDeclaration): (() => void) => {
  const { style } = element;
  const { display } = style;
  const priority = style.getPropertyPriority('display');
  const set = (name: string, value: string) => box.setProperty(name, value, 'important');

  const computed = getComputedStyle(element);
  const inline = computed.display.startsWith('inline');
  const before = element.getBoundingClientRect();
  // Chromium has none for what is not displayed.
  const moved = ['transform', 'translate', 'rotate', 'scale'].map(
    (name) => [name, computed.getPropertyValue(name)] as const,
  );
  // Says whose it is, in a copy as well.
  style.setProperty('display', 'var(--consentry-held,none)', 'important');
  const values = place.split(' ').map((name) => [name, computed.getPropertyValue(name)] as const);
  // In a pixel's place the keyboard would stop at buttons that nobody sees.
  if (!values.slice(0, 2).some(([, length]) => /^.(\.\d+)?px$/.test(length))) element.before(stand);
  // Only now: WebKitGTK 2.50 loses a sheet that changes while its host is not in the page and styles are asked for.
  for (const [name, value] of [...values, ...moved]) set(name, value);
  if (inline) set('display', 'inline-block');

  // What replaced content has and an ordinary box has not: a size of its own, a percentage of nothing, controls.
  // A length is obeyed by any box; in Firefox, only an object with data is replaced content and obeys it.
  const after = stand.getBoundingClientRect();
  for (const side of ['width', 'height'] as const) {
    const missing = before[side] - after[side];
    if (Math.abs(missing) > 0.5 && !/px$/.test(computed[side]))
      set(side, `calc(${getComputedStyle(stand)[side]} + ${missing}px)`);
  }

  return () => {
    // What is too small was never put into the page, and there `remove` of Prototype throws.
    stand.parentNode?.removeChild(stand);
    style.setProperty('display', display, priority);
  };
};
