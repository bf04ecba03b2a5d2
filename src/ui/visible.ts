/** Calls back in the next frame if nothing of an element that was just shown can be seen. */
export const unlessVisible = (element: HTMLElement, hidden: () => void): void => {
  requestAnimationFrame(() => {
    const { display, visibility } = getComputedStyle(element);
    if (display === 'none' || visibility !== 'visible' || !element.getClientRects().length) hidden();
  });
};
