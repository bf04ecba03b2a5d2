/**
 * The second half of a double click, and a key held down, were meant for what had been there before: "Accept all" of the
 * banner can come to lie where "Close" was, "Save choices" where "Preferences" was, and the focus goes back to the
 * button that opens again what Enter has closed. Our buttons do not hear of either.
 */
export const meant = (): void => {
  const ours = ({ target }: Event) =>
    (target as Partial<Element>).closest?.(
      'consentry-banner,consentry-preferences,consentry-placeholder,consentry-reopen',
    );
  document.addEventListener(
    'click',
    // A switch is switched all the same.
    (event) => event.detail > 1 && ours(event) && event.stopPropagation(),
    true,
  );
  document.addEventListener(
    'keydown',
    (event) => event.repeat && event.key === 'Enter' && ours(event) && event.preventDefault(),
    true,
  );
};
