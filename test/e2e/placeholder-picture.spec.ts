import type { Page } from '@playwright/test';
import { expect, test } from './support/watched.js';

const plain = (colour: string) => ({
  body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${colour}" d="M0 0h9v9H0z"/></svg>`,
  headers: { 'content-type': 'image/svg+xml' },
});

const talk = (picture: string) =>
  `<iframe data-consent="functional" data-service="talks" data-src="/framed" title="A talk" width="400" height="300" data-placeholder="${picture}"></iframe>`;

const group = (page: Page) => page.getByRole('group', { name: 'A talk', exact: true });
const services = { talks: { category: 'functional', name: 'Talks', icon: '/icon' } };

/** The lightest against the darkest of what was painted: of text on a picture of one colour, that is its contrast. */
const painted = async (page: Page): Promise<number> => {
  const file = await group(page).locator('p').screenshot({ animations: 'disabled' });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
    const linear = (channel = 0) =>
      channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4;
    let [least, most] = [1, 0];
    for (let at = 0; at < data.length; at += 4) {
      const [red, green, blue] = [linear(data[at]), linear(data[at + 1]), linear(data[at + 2])];
      const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      least = Math.min(least, luminance);
      most = Math.max(most, luminance);
    }
    return (most + 0.05) / (least + 0.05);
  }, file.toString('base64'));
};

test('a picture of this site is behind the placeholder, and an icon of the service in it', async ({
  page,
  site,
  server,
}) => {
  server.route('/talk.svg', plain('tan'));
  server.route('/icon', plain('teal'));
  await site.visit({ config: { services }, body: talk('/talk.svg') });
  const [picture, icon] = [group(page).locator('[part=poster]'), group(page).locator('[part=logo]')];
  await expect(picture).toHaveJSProperty('complete', true);
  await expect(icon).toBeVisible();
  // As large as the frame will be.
  expect(await picture.boundingBox()).toMatchObject({ width: 400, height: 300 });
  await expect(group(page)).toMatchAriaSnapshot(`
    - group "A talk":
      - text: A talk
      - button "Load once"
      - button "Always allow"
      - paragraph
  `);
  expect(server.log.paths()).not.toContain('/framed');
});

for (const [colorScheme, colour] of [
  ['light', 'black'],
  ['dark', 'white'],
] as const)
  test(`${colorScheme}: its text has 4.5 : 1 on a ${colour} picture`, async ({ page, site, server }) => {
    server.route('/talk.svg', plain(colour));
    await page.emulateMedia({ colorScheme });
    await site.visit({ body: talk('/talk.svg').replace('data-service="talks"', '') });
    await page.waitForLoadState('networkidle');
    expect(await painted(page)).toBeGreaterThanOrEqual(4.5);
    // The edge shows on the button’s own ground, whatever is behind it.
    const ground = await group(page).evaluate((host) => getComputedStyle(host).backgroundColor);
    await expect(group(page).getByRole('button').first()).toHaveCSS('background-color', ground);
  });

test('whoever gets markup into the page gets no request to elsewhere by it', async ({
  page,
  site,
  server,
}) => {
  const { host } = new URL(server.origin);
  const elsewhere = `127.0.0.1${host.slice(host.indexOf(':'))}`;
  const disguises = [
    `http://${elsewhere}/out`,
    `//${elsewhere}/out`,
    `/\\${elsewhere}/out`,
    `/\t/${elsewhere}/out`,
    `\\\\${elsewhere}/out`,
    ' /out',
    'out',
    'javascript:ran.push(1)',
    'data:image/gif,out',
  ];
  await site.visit({
    body: disguises.map((picture) => talk(picture).replace('data-service="talks"', '')).join(''),
  });
  await expect(group(page)).toHaveCount(disguises.length);
  await page.waitForLoadState('networkidle');
  await expect(group(page).locator('[part=poster]')).toHaveCount(0);
  expect(server.log.paths().filter((path) => path.includes('out'))).toEqual([]);
});
