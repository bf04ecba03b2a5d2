/** Black or white, whichever reads better on a colour; undefined where that is no colour or lets light through. */
export const inkFor = (colour: string): '#000' | '#fff' | undefined => {
  if (!CSS.supports('color', colour)) return undefined;
  const probe = document.createElement('i');
  // Whatever notation the site used, mixing makes it `color(srgb r g b / a)`.
  probe.style.setProperty('color', `color-mix(in srgb,${colour},${colour})`, 'important');
  document.documentElement.append(probe);
  const channels = getComputedStyle(probe).color.match(/[\d.e-]+/g) ?? [];
  probe.remove();
  // sRGB to linear light, less the straight part near black; outside sRGB a channel may be below zero.
  const [red = 0, green = 0, blue = 0, alpha] = channels.map(
    (channel) => ((Math.max(0, +channel) + 0.055) / 1.055) ** 2.4,
  );
  if (alpha !== undefined) return undefined;
  // The luminance at which black and white have the same contrast.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
};
