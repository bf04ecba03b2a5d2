/**
 * What makes up the place of an element among others. Read while it is `display: none`, a percentage is still a
 * percentage and `auto` still `auto`, so that the placeholder goes on following the page's layout.
 */
const place =
  'width height min-width min-height max-width max-height aspect-ratio box-sizing margin padding border-width float clear vertical-align position inset z-index transform flex order align-self justify-self grid-area border-radius'.split(
    ' ',
  );

/** Hides an element and gives its box to another, whose style is `box`. Returns the undo. */
export const takeBox = (element: HTMLElement, stand: HTMLElement, box: CSSStyleDeclaration): (() => void) => {
  const { style } = element;
  const hadStyle = element.hasAttribute('style');
  const value = style.getPropertyValue('display');
  const priority = style.getPropertyPriority('display');
  const set = (name: string, to: string) => box.setProperty(name, to, 'important');

  const computed = getComputedStyle(element);
  // An inline box without replaced content would take no width.
  const display = computed.display.startsWith('inline') ? 'inline-block' : 'block';
  const before = element.getBoundingClientRect();
  style.setProperty('display', 'none', 'important');

  for (const name of place) set(name, computed.getPropertyValue(name));
  set('display', display);
  set('border-color', 'transparent');
  set('border-style', 'solid');
  if (computed.position === 'static') {
    set('position', 'relative');
    set('inset', 'auto');
  }
  // Replaced content has a size of its own; with an aspect ratio, one side follows from the other.
  const { width, height } = computed;
  const ratio = computed.aspectRatio !== 'auto';
  if (width === 'auto' && (!ratio || height === 'auto')) set('width', '300px');
  if (height === 'auto' && !ratio) set('height', '150px');

  element.before(stand);
  // The rest: percentages of nothing, controls of an audio element, stretched grid items.
  const after = stand.getBoundingClientRect();
  set('box-sizing', computed.boxSizing);
  for (const side of ['width', 'height'] as const) {
    if (before[side] && Math.abs(before[side] - after[side]) > 0.5) {
      set('box-sizing', 'border-box');
      set(side, `${before[side]}px`);
    }
  }

  return () => {
    stand.remove();
    style.setProperty('display', value, priority);
    if (!hadStyle && !element.getAttribute('style')) element.removeAttribute('style');
  };
};
