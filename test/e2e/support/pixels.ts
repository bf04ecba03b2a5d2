import type { Page } from '@playwright/test';

/** Another tile of the same picture may be rounded otherwise; nobody sees a step of two in 256. */
const STEP = 2;

/** How many pixels of two PNG files differ; all of them where the sizes do. */
export const differing = (page: Page, one: Buffer, other: Buffer): Promise<number> | number =>
  one.equals(other)
    ? 0
    : page.evaluate(
        async ([step, ...files]) => {
          const [a, b] = await Promise.all(
            files.map(async (file) => {
              const bytes = Uint8Array.from(atob(file), (char) => char.charCodeAt(0));
              const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
              const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
              context?.drawImage(image, 0, 0);
              return context?.getImageData(0, 0, image.width, image.height);
            }),
          );
          if (!a || !b || a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
          let count = 0;
          for (let at = 0; at < a.data.length; at += 4)
            if (
              [0, 1, 2].some(
                (channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > step,
              )
            )
              count++;
          return count;
        },
        [STEP, one.toString('base64'), other.toString('base64')] as const,
      );
