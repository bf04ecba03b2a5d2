/** Black or white, whichever reads better on a colour; undefined where that is no colour or lets light through. */
export const inkFor = (colour: string): '#000' | '#fff' | undefined => {
  // A text of the colour of its ground could not be read, and `currentcolor` is that of the text.
  if (!CSS.supports('color', colour) || /current/i.test(colour)) return undefined;
  const probe = document.createElement('i');
  // Whatever notation the site used, mixing makes it `color(xyz-d65 x y z / a)`, of which y is the luminance.
  probe.style.setProperty('color', `color-mix(in xyz,${colour},${colour})`, 'important');
  document.documentElement.append(probe);
  const [, , luminance = 0, , alpha] = getComputedStyle(probe).color.split(' ');
  probe.remove();
  // Black and white have the same contrast on a luminance of 0.179.
  return alpha ? undefined : +luminance > 0.179 ? '#000' : '#fff';
};
