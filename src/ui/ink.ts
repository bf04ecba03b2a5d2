const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** Black or white, whichever reads better on a colour; undefined where that is no colour or lets light through. */
export const inkFor = (colour: string): '#000' | '#fff' | undefined => {
  if (!CSS.supports('color', colour)) return undefined;
  const probe = document.createElement('i');
  // Whatever notation the site used, mixing makes it `color(srgb r g b / a)`.
  probe.style.setProperty('color', `color-mix(in srgb,${colour},${colour})`, 'important');
  document.documentElement.append(probe);
  const [red = 0, green = 0, blue = 0, alpha = 1] = (
    getComputedStyle(probe).color.match(/-?[\d.]+(e-?\d+)?/g) ?? []
  ).map(Number);
  probe.remove();
  if (alpha < 1) return undefined;
  // Where the contrast with black equals the contrast with white.
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) > 0.179 ? '#000' : '#fff';
};
