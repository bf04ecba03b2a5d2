import type { Locator } from '@playwright/test';

export interface Contrasts {
  /** Of the text on its button. */
  readonly text: number;
  /** Of the button’s edge and of its background to what is behind it, whichever is more. */
  readonly control: number;
}

/**
 * As painted: whatever notation a colour has, a canvas makes sRGB of it. Once for each style sheet, which the page has
 * for that time.
 */
export const contrastsWith = (button: Locator, sheets: readonly string[]): Promise<readonly Contrasts[]> =>
  button.evaluate((element, texts) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const luminance = (...colours: string[]) => {
      for (const colour of colours) {
        if (!context) break;
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      const linear = [...(context?.getImageData(0, 0, 1, 1).data ?? [])].map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
    };
    const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const host = element.closest('consentry-banner, consentry-panel, consentry-placeholder');
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    const measured = texts.map((text) => {
      sheet.replaceSync(text);
      const behind = host ? getComputedStyle(host).backgroundColor : 'white';
      const { color, backgroundColor, borderTopColor } = getComputedStyle(element);
      const [around, fill] = [luminance(behind), luminance(behind, backgroundColor)];
      return {
        text: contrast(luminance(behind, backgroundColor, color), fill),
        control: Math.max(contrast(fill, around), contrast(luminance(behind, borderTopColor), around)),
      };
    });
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    return measured;
  }, sheets);

export const contrasts = async (button: Locator): Promise<Contrasts> => {
  const [measured] = await contrastsWith(button, ['']);
  return measured ?? { text: 0, control: 0 };
};
