/**
 * What makes up the place of an element among others. Read while it is `display: none`, a percentage is still a
 * percentage and `auto` still `auto`, so that the placeholder goes on following the page's layout.
 */
const place =
  'width height min-width min-height max-width max-height aspect-ratio box-sizing margin padding border-width float clear vertical-align z-index transform flex order align-self justify-self grid-area'.split(
    ' ',
  );

/** Hides an element and gives its box to another, whose style is `box`. Returns the undo. */
export const takeBox = (element: HTMLElement, stand: HTMLElement, box: CSSStyleDeclaration): (() => void) => {
  const { style } = element;
  const value = style.getPropertyValue('display');
  const priority = style.getPropertyPriority('display');
  const set = (name: string, to: string) => box.setProperty(name, to, 'important');

  const computed = getComputedStyle(element);
  const inline = computed.display.startsWith('inline');
  const before = element.getBoundingClientRect();
  style.setProperty('display', 'none', 'important');

  for (const name of place) set(name, computed.getPropertyValue(name));
  if (!inline) set('display', 'block');
  if (computed.position !== 'static')
    for (const name of ['position', 'inset']) set(name, computed.getPropertyValue(name));

  element.before(stand);
  // What replaced content has and an ordinary box has not: a size of its own, a percentage of nothing, controls.
  const after = stand.getBoundingClientRect();
  for (const side of ['width', 'height'] as const) {
    if (Math.abs(before[side] - after[side]) > 0.5) {
      set(side, `${Number.parseFloat(getComputedStyle(stand)[side]) + before[side] - after[side]}px`);
    }
  }

  return () => {
    stand.remove();
    style.setProperty('display', value, priority);
  };
};
