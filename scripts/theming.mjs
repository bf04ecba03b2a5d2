// Makes demo/public/theming.png, the picture of the README: every --consentry-* property, one change a card.
// Needs a build: node scripts/theming.mjs
import { chromium } from '@playwright/test';
import { startDemo } from '../demo/server.mjs';
import { chromiumPath } from './browsers.mjs';

const cards = [
  ['none of them', ''],
  ['--consentry-accent: #b3261e', '--consentry-accent: #b3261e'],
  ['--consentry-accent: gold (black text is computed)', '--consentry-accent: gold'],
  [
    '--consentry-background: #fdf6e3; --consentry-text: #3b2f2f',
    '--consentry-background: #fdf6e3; --consentry-text: #3b2f2f',
  ],
  [
    '--consentry-radius: 0; --consentry-font: Georgia, serif',
    '--consentry-radius: 0; --consentry-font: Georgia, serif',
  ],
  ['--consentry-scheme: dark', '--consentry-scheme: dark'],
  ['--consentry-corner: auto 1em 1em auto', '--consentry-corner: auto 1em 1em auto', 'nothing'],
];

const executablePath = chromiumPath();
const demo = await startDemo({ port: 0 });
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, deviceScaleFactor: 0.75 });
  await page.goto(`${demo.url}/gallery.html`);
  await page.setContent(
    '<style>body { margin: 8px; display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px; font: 14px monospace } iframe { display: block; width: 100%; height: 330px; border: 0; background: #eee }</style>',
  );
  for (const [title, css, show = 'banner'] of cards) {
    // `colorScheme: auto` leaves the say to the property.
    const config = { ui: { position: 'center', colorScheme: 'auto' } };
    const query = new URLSearchParams({ css: `:root { ${css} }`, config: JSON.stringify(config), show });
    await page.evaluate(
      ([text, src]) => {
        const figure = document.createElement('div');
        const frame = document.createElement('iframe');
        frame.src = src;
        figure.append(text, frame);
        document.body.append(figure);
      },
      [title, `${demo.url}/surface.html?${query}`],
    );
    await page
      .frameLocator('iframe >> nth=-1')
      .locator(show === 'banner' ? 'consentry-banner' : 'consentry-reopen')
      .waitFor();
  }
  await page.screenshot({ path: 'demo/public/theming.png', fullPage: true });
} finally {
  await browser.close();
  await demo.close();
}
