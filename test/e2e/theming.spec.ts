import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { contrasts, contrastsWith } from './support/contrast.js';
import { expect, test } from './support/fixtures.js';
import { see, services, surfaces } from './support/surfaces.js';

const SEED = 20261122;
const byte = fc.integer({ min: 0, max: 255 });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const angle = fc.integer({ min: 0, max: 360 });
/** Colours in the notations that a site may use; those of wide gamuts may lie outside of sRGB. */
const colour = fc.oneof(
  fc.tuple(byte, byte, byte).map((rgb) => `rgb(${rgb.join(' ')})`),
  fc.tuple(angle, byte, byte).map(([hue, a, b]) => `hsl(${hue} ${a / 2.55}% ${b / 2.55}%)`),
  fc.tuple(part, part, angle).map(([light, chroma, hue]) => `oklch(${light} ${chroma * 0.35} ${hue})`),
  fc.tuple(part, part, part).map((rgb) => `color(display-p3 ${rgb.join(' ')})`),
  // Where black and white are nearly as good as each other.
  fc.integer({ min: 105, max: 130 }).map((grey) => `rgb(${grey} ${grey} ${grey})`),
);

const accept = (page: Page) => page.locator('consentry-banner [data-consentry-action=accept]');
const style = (page: Page, text: string) =>
  page.evaluate((css) => {
    const [sheet = new CSSStyleSheet()] = document.adoptedStyleSheets.slice(-1);
    if (sheet.cssRules[0]?.cssText.includes('scroll-padding'))
      document.adoptedStyleSheets.push(new CSSStyleSheet());
    document.adoptedStyleSheets.at(-1)?.replaceSync(css);
  }, text);

test('text on any accent reads at 4.5 : 1 at least, and the control is told from what is behind it', async ({
  page,
  site,
}) => {
  await site.visit();
  await expect(site.banner).toBeVisible();
  const colours = fc.sample(colour, { numRuns: 400, seed: SEED });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const sheets = colours.map((accent) => `:root { --consentry-accent: ${accent} }`);
    const measured = await contrastsWith(accept(page), sheets);
    const faint = measured
      .map((each, at) => `${each.text} and ${each.control}: ${colours[at]}, ${colorScheme}`)
      .filter((_, at) => !(Number(measured[at]?.text) >= 4.5 && Number(measured[at]?.control) >= 3));
    expect(faint).toEqual([]);
  }
});

for (const accent of [
  'yellow',
  'white',
  'black',
  '#777',
  '#001f3f',
  'rebeccapurple',
  'tomato',
  'lime',
  'hsl(200 100% 40%)',
  'oklch(0.7 0.2 150)',
  'lab(50 40 -60)',
  'color(display-p3 1 0 0.5)',
])
  test(`the option accent: ${accent}`, async ({ page, site }) => {
    await site.visit({ config: { services, ui: { accent } } });
    await expect(site.banner).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { text, control } = await contrasts(accept(page));
      expect(text, colorScheme).toBeGreaterThanOrEqual(4.5);
      expect(control, colorScheme).toBeGreaterThanOrEqual(3);
    }
    // What older browsers get, which cannot compute it in a style sheet.
    const ink = await site.banner.evaluate((host) => host.style.getPropertyValue('--consentry-ink'));
    await page.addStyleTag({ content: `i { color: ${ink}; background: ${accent} }` });
    await page.evaluate(() => document.body.append(document.createElement('i')));
    expect((await contrasts(page.locator('i'))).text).toBeGreaterThanOrEqual(4.5);
  });

test('an accent of the colour of the text is none, and reported', async ({ page, site, consoleErrors }) => {
  for (const accent of ['currentcolor', 'color-mix(in srgb, CurrentColor, red)']) {
    await site.visit({ config: { ui: { accent } } });
    await expect(site.banner).toBeVisible();
    expect((await contrasts(accept(page))).text).toBeGreaterThanOrEqual(4.5);
    await expect
      .poll(() => consoleErrors.filter((text) => text.includes(`ui.accent: "${accent}"`)))
      .toHaveLength(1);
  }
});

test('an accent that lets light through is made opaque', async ({ page, site }) => {
  await site.visit({ head: '<style>:root { --consentry-accent: rgb(0 0 0 / 20%) }</style>' });
  await expect(site.banner).toBeVisible();
  expect((await contrasts(accept(page))).text).toBeGreaterThanOrEqual(4.5);
});

test('a switch that is on: the knob is told from its track, and that from what is behind it', async ({
  page,
  site,
}) => {
  await see(page, site, surfaces.preferences ?? { host: '' });
  const input = site.preferences.getByRole('switch', { name: 'Functional' });
  await input.click();
  for (const accent of ['yellow', 'white', 'black', '#777', 'navy'])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await style(page, `:root { --consentry-accent: ${accent} }`);
      const knob = await input.evaluate((element) => {
        const { borderTopColor } = getComputedStyle(element, '::before');
        const { backgroundColor, borderTopColor: edge } = getComputedStyle(element);
        return { borderTopColor, backgroundColor, edge };
      });
      await page.evaluate(({ borderTopColor, backgroundColor, edge }) => {
        const probe = document.querySelector('i') ?? document.body.appendChild(document.createElement('i'));
        probe.style.cssText = `color: ${borderTopColor}; background: ${backgroundColor}; border: 1px solid ${edge}`;
      }, knob);
      expect((await contrasts(page.locator('i'))).text, `${accent}, ${colorScheme}`).toBeGreaterThanOrEqual(
        3,
      );
    }
});

const apart: Readonly<Record<string, string>> = {
  'custom properties on one':
    '[data-consentry-action=accept] { --consentry-accent: lime !important; --_accent: lime !important; --consentry-ink: red !important; --consentry-text: red !important }',
  'its own rules':
    '[data-consentry-action=reject] { all: initial !important; color: #eee !important; background: none !important; border: 0 !important; font-size: 8px !important; opacity: .2 !important; order: 9 !important; min-height: 0 !important; padding: 0 !important; margin: 30px !important; display: none !important }',
  'the first child':
    'consentry-banner > :first-child { outline: 9px solid lime !important; scale: 1.3 !important; box-shadow: 0 0 9px lime !important; filter: saturate(4) !important }',
  parts:
    '::part(accept), ::part(reject), ::part(action), ::part(actions) > button, consentry-banner::part(actions) { color: lime !important; background: lime !important }',
  'pseudo-elements':
    '[data-consentry-action=reject]::before { content: "no" !important; display: block !important; background: red !important } [data-consentry-action=accept]::first-letter { font-size: 60px !important }',
  animations:
    '@keyframes louder { to { background: lime; scale: 1.4 } } [data-consentry-action=accept] { animation: louder 1ms forwards !important; transition: all 1s !important }',
};

test('to accept and to reject cannot be themed apart', async ({ page, site }) => {
  await site.visit({ head: '<style>body { background: white }</style>' });
  await expect(site.banner).toBeVisible();
  /** Everything that a button looks like, its text and place aside. */
  const look = (name: string) =>
    page.locator(`consentry-banner [data-consentry-action=${name}]`).evaluate((button) => {
      const computed = getComputedStyle(button);
      const all = [...computed].map((property) => `${property}: ${computed.getPropertyValue(property)}`);
      const { width, height, y } = button.getBoundingClientRect();
      const before = getComputedStyle(button, '::before').display;
      return [...all, `before: ${before}`, `${width} × ${height} at ${y}`].filter(
        (line) => !/^(inline-size|width|perspective-origin|transform-origin|--)/.test(line),
      );
    });
  for (const [what, css] of Object.entries(apart)) {
    await style(page, css);
    expect.soft(await look('reject'), what).toEqual(await look('accept'));
    await expect(site.banner.getByRole('button', { name: 'Reject all' })).toBeVisible();
  }
});

test('nor by a custom property of ours on one of them, where both are outlined', async ({ page, site }) => {
  await site.visit({});
  await site.openPreferences();
  await expect(site.preferences).toBeVisible();
  const look = (name: string) =>
    site.preferences.getByRole('button', { name }).evaluate((button) => {
      const { color, backgroundColor, borderColor, font } = getComputedStyle(button);
      return [color, backgroundColor, borderColor, font];
    });
  const ours = ['accent', 'ink', 'text', 'background', 'radius', 'font', 'scheme'];
  const set = ours.map((name) => `--consentry-${name}: red !important`).join(';');
  await style(page, `[data-consentry-action=reject] { ${set} }`);
  expect(await look('Reject all')).toEqual(await look('Accept all'));
});

test('colorScheme holds for every surface, whatever the browser prefers', async ({ page, site }) => {
  const config = { ui: { colorScheme: 'dark' } };
  await site.visit({ config });
  await expect(site.banner).toBeVisible();
  const scheme = (name: string) =>
    page.locator(name).evaluate((element) => getComputedStyle(element).colorScheme);
  expect(await scheme('consentry-banner')).toBe('dark');
  await site.rejectAll();
  await expect(site.reopen).toBeVisible();
  expect(await scheme('consentry-reopen button')).toBe('dark');
  await site.visit({ config: { ui: { colorScheme: 'auto' } } });
  expect(await scheme('consentry-reopen button')).toBe('light dark');
});

test('every custom property of the README does something', async ({ page, site }) => {
  await site.visit();
  await expect(site.banner).toBeVisible();
  await style(
    page,
    ':root { --consentry-accent: rgb(10 120 10); --consentry-background: rgb(250 250 200); --consentry-text: rgb(60 0 60); --consentry-radius: 3px; --consentry-font: monospace; --consentry-scheme: dark }',
  );
  await expect(site.banner).toHaveCSS('background-color', 'rgb(250, 250, 200)');
  await expect(site.banner).toHaveCSS('color', 'rgb(60, 0, 60)');
  await expect(site.banner).toHaveCSS('border-radius', '3px');
  await expect(site.banner).toHaveCSS('font-family', 'monospace');
  await expect(site.banner).toHaveCSS('color-scheme', 'dark');
  const accentOf = (name: string) =>
    page
      .locator(`consentry-banner [data-consentry-action=${name}]`)
      .evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await accentOf('accept')).toMatch(/0\.039\d+ 0\.47\d+ 0\.039/);
  expect(await accentOf('reject')).toBe(await accentOf('accept'));
  await site.rejectAll();
  await expect(site.reopen).toHaveCSS('background-color', 'rgb(250, 250, 200)');
  await expect(site.reopen).toHaveCSS('color', 'rgb(60, 0, 60)');
  await style(page, ':root { --consentry-corner: 20px 30px auto auto }');
  const { x = 0, y = 0, width = 0 } = (await site.reopen.boundingBox()) ?? {};
  const { clientWidth } = await page.evaluate(() => ({ clientWidth: document.documentElement.clientWidth }));
  expect([y, Math.round(x + width)]).toEqual([20, clientWidth - 30]);
});
