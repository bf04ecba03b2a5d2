import { PNG } from 'pngjs';
import { WIDTHS } from './combinations.js';

/** Shades of a colour that are kept: an eighth of the bytes, and what is lost is less than what is compared. */
const SHADES = 16;

/** One picture of many: a line for each language and theme, the widths beside each other. */
export const sheet = (shots: readonly Buffer[]): Buffer => {
  const images = shots.map((shot) => PNG.sync.read(shot));
  const lines = images.length / WIDTHS.length;
  const height = images[0]?.height ?? 0;
  const all = new PNG({ width: WIDTHS[0] + WIDTHS[1], height: height * lines });
  for (const [at, image] of images.entries()) {
    const left = at % WIDTHS.length === 0 ? 0 : WIDTHS[0];
    PNG.bitblt(image, all, 0, 0, image.width, image.height, left, Math.floor(at / WIDTHS.length) * height);
  }
  const step = 256 / SHADES;
  for (const [at, value] of all.data.entries()) all.data[at] = value - (value % step) + step / 2;
  return PNG.sync.write(all, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
};
