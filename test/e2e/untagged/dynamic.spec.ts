import { expect, fence, run, test } from './untagged.js';

const script = `const s = document.createElement('script'); s.onload = () => ran.push('loaded ' + s.isConnected);`;
/** Nested, since a parent's place is what an observer sees first. */
const parsed = `const d = new DOMParser().parseFromString('<p><TAG src="' + url + '"></TAG></p>', 'text/html');`;
const frame = `const s = document.createElement('iframe');`;

/** Technique → code of the page. `url` is the tracker's, `host` an element of the page. */
const SCRIPTS: Readonly<Record<string, string>> = {
  appendChild: `${script} s.src = url; document.head.appendChild(s)`,
  insertBefore: `${script} s.src = url; const first = document.getElementsByTagName('script')[0]; first.parentNode.insertBefore(s, first)`,
  replaceChild: `${script} s.src = url; document.body.replaceChild(s, document.querySelector('#old'))`,
  append: `${script} s.src = url; document.body.append('text', s)`,
  prepend: `${script} s.src = url; document.body.prepend(s)`,
  replaceChildren: `${script} s.src = url; document.querySelector('#host').replaceChildren(s)`,
  before: `${script} s.src = url; document.querySelector('#host').before(s)`,
  after: `${script} s.src = url; document.querySelector('#host').after(s)`,
  'after, behind text': `${script} s.src = url; document.querySelector('#host').firstChild.after(s)`,
  replaceWith: `${script} s.src = url; document.querySelector('#host').replaceWith(s)`,
  insertAdjacentElement: `${script} s.src = url; document.body.insertAdjacentElement('beforeend', s)`,
  'Range.insertNode': `${script} s.src = url; const r = new Range(); r.selectNodeContents(document.body); r.insertNode(s)`,
  'Range.surroundContents': `${script} s.src = url; const r = new Range(); r.selectNodeContents(document.querySelector('#host')); r.surroundContents(s)`,
  'a fragment': `${script} s.src = url; const f = document.createDocumentFragment(); f.append(s); document.body.append(f)`,
  'a box built outside': `${script} s.src = url; const d = document.createElement('div'); d.append(s); document.body.append(d)`,
  'src after append': `${script} document.body.append(s); s.src = url`,
  setAttribute: `${script} s.setAttribute('SRC', url); document.body.append(s)`,
  setAttributeNS: `${script} s.setAttributeNS(null, 'src', url); document.body.append(s)`,
  setAttributeNode: `${script} const a = document.createAttribute('src'); a.value = url; s.setAttributeNode(a); document.body.append(s)`,
  'setAttribute after append': `${script} document.body.append(s); s.setAttribute('src', url)`,
  createElementNS: `const s = document.createElementNS('http://www.w3.org/1999/xhtml', 'script'); s.onload = () => ran.push('loaded true'); s.src = url; document.body.append(s)`,
  'type after src': `${script} s.src = url; s.type = 'text/javascript'; s.async = true; document.head.appendChild(s)`,
  'a module': `${script} s.type = 'module'; s.src = url; document.head.appendChild(s)`,
  'a relative protocol': `${script} s.src = url.replace('http:', ''); document.head.appendChild(s)`,
  createContextualFragment: `document.body.append(document.createRange().createContextualFragment('<p>x</p><script src="' + url + '" onload="ran.push(\\'loaded true\\')"></' + 'script>'))`,
  'a shadow root': `${script} s.src = url; const d = document.createElement('div'); document.body.append(d); d.attachShadow({ mode: 'closed' }).append(s)`,
  'a shadow root outside': `${script} s.src = url; const d = document.createElement('div'); d.attachShadow({ mode: 'closed' }).append(s); document.body.append(d)`,
};

const SVG = `const s = document.createElementNS('http://www.w3.org/2000/svg', 'script');
  s.addEventListener('load', () => ran.push('loaded true'));`;
const SVG_SCRIPTS: Readonly<Record<string, string>> = {
  'an SVG script': `${SVG} s.setAttribute('href', url); document.querySelector('svg').append(s)`,
  'an SVG script with xlink:href': `${SVG} s.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', url); document.querySelector('svg').append(s)`,
};

const ELEMENTS: Readonly<Record<string, string>> = {
  'iframe, appendChild': `${frame} s.src = url; document.body.appendChild(s)`,
  'iframe, src after append': `${frame} document.body.append(s); s.src = url`,
  'iframe, setAttribute': `${frame} document.body.append(s); s.setAttribute('src', url)`,
  'iframe, setAttributeNS': `${frame} document.body.append(s); s.setAttributeNS(null, 'src', url)`,
  'iframe, setAttributeNode': `${frame} document.body.append(s); const a = document.createAttribute('src'); a.value = url; s.setAttributeNode(a)`,
  'iframe, before text': `${frame} s.src = url; document.querySelector('#host').firstChild.before(s)`,
  'iframe, text replaced': `${frame} s.src = url; document.querySelector('#host').firstChild.replaceWith(s)`,
  'iframe, innerHTML': `document.querySelector('#host').innerHTML = '<iframe src="' + url + '"></iframe>'`,
  'iframe, innerHTML with an entity': `document.querySelector('#host').innerHTML = '<iframe src="' + url.replaceAll('/', '&#x2F;') + '"></iframe>'`,
  'iframe, innerHTML outside': `const d = document.createElement('div'); d.innerHTML = '<iframe src="' + url + '"></iframe>'; document.body.append(d)`,
  'iframe, outerHTML': `document.querySelector('#host').outerHTML = '<p>a</p><iframe src="' + url + '"></iframe>'`,
  'iframe, insertAdjacentHTML': `document.body.insertAdjacentHTML('beforeend', '<iframe src=' + url + '></iframe>')`,
  'iframe, setHTMLUnsafe': `document.querySelector('#host').setHTMLUnsafe('<iframe src="' + url + '"></iframe>')`,
  'iframe, createContextualFragment': `document.body.append(document.createRange().createContextualFragment('<iframe src="' + url + '"></iframe>'))`,
  'iframe, of a parsed document': `${parsed} document.body.append(...d.body.childNodes)`.replace(
    'TAG',
    'iframe',
  ),
  'iframe, body of a parsed document':
    `${parsed} document.documentElement.replaceChild(d.body, document.body)`.replace('TAG', 'iframe'),
  'img, of a parsed document': `${parsed} document.body.append(...d.body.childNodes)`.replace('TAG', 'img'),
  'img, imported':
    `${parsed} const s = document.importNode(d.querySelector('img'), true); await Promise.resolve(); document.body.append(s)`.replace(
      'TAG',
      'img',
    ),
  'img, adopted':
    `${parsed} const s = document.adoptNode(d.querySelector('img')); await Promise.resolve(); document.body.append(s)`.replace(
      'TAG',
      'img',
    ),
  'img, innerHTML behind an empty comment': `document.querySelector('#host').innerHTML = '<!--><img src="' + url + '"> -->'`,
  'img, innerHTML behind a comment that ends badly': `document.querySelector('#host').innerHTML = '<!-- a --!><img src="' + url + '"> -->'`,
  'SVG image, innerHTML': `document.querySelector('#host').innerHTML = '<svg width="9" height="9"><image href="' + url + '"/><rect/></svg>'; if (!document.querySelector('svg > rect')) throw Error('inside')`,
  'img, src': `const s = document.createElement('img'); s.src = url; document.body.append(s)`,
  'img, srcset': `const s = document.createElement('img'); s.srcset = url + ' 1x, /own.png 4x'; document.body.append(s)`,
  'img, setAttribute': `const s = document.createElement('img'); s.setAttribute('src', url); document.body.append(s)`,
  'img, in the page already': `const s = document.createElement('img'); document.body.append(s); s.src = url`,
  'img, innerHTML': `document.querySelector('#host').innerHTML = '<p><img alt="a > b" src="' + url + '">'`,
  'img, innerHTML outside': `const d = document.createElement('div'); d.innerHTML = '<img src="' + url + '">'; document.body.append(d)`,
  'img, insertAdjacentHTML': `document.querySelector('#host').insertAdjacentHTML('afterbegin', '<IMG SRC="' + url + '">')`,
  'img, innerHTML of a shadow root': `document.querySelector('#host').attachShadow({ mode: 'closed' }).innerHTML = '<p><img src="' + url + '">'`,
  'iframe, innerHTML inside of a shadow root': `const d = document.createElement('div'); document.querySelector('#host').attachShadow({ mode: 'open' }).append(d); d.innerHTML = '<iframe src="' + url + '"></iframe>'`,
  'iframe, of a template for shadow roots': `const t = document.createElement('template'); t.innerHTML = '<iframe src="' + url + '"></iframe>'; document.querySelector('#host').attachShadow({ mode: 'open' }).append(t.content.cloneNode(true))`,
  'link, stylesheet': `const s = document.createElement('link'); s.rel = 'stylesheet'; s.href = url; document.head.append(s)`,
  'link, href first': `const s = document.createElement('link'); s.href = url; document.head.append(s); s.rel = 'preload'; s.as = 'image'`,
  object: `const s = document.createElement('object'); s.data = url; document.body.append(s)`,
  embed: `const s = document.createElement('embed'); s.src = url; document.body.append(s)`,
  video: `const s = document.createElement('video'); s.preload = 'auto'; s.src = url; document.body.append(s)`,
  'video, poster': `const s = document.createElement('video'); s.poster = url; document.body.append(s)`,
  'video, source': `const s = document.createElement('video'); s.preload = 'auto'; const c = document.createElement('source'); c.src = url; s.append(c); document.body.append(s)`,
  audio: `const s = document.createElement('audio'); s.preload = 'auto'; s.setAttribute('src', url); document.body.append(s)`,
  'SVG filter image': `document.querySelector('#host').innerHTML = '<svg width="9" height="9"><filter id="f"><feImage href="' + url + '"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>'`,
  'SVG image': `document.querySelector('svg').innerHTML = ''; const s = document.createElementNS('http://www.w3.org/2000/svg', 'image'); s.setAttribute('href', url); document.querySelector('svg').append(s)`,
};

const body = '<div id="host">text</div><div id="old"></div><svg width="10" height="10"></svg>';

test.describe('a script that nobody tagged, put into the page', () => {
  for (const [what, code] of Object.entries({ ...SCRIPTS, ...SVG_SCRIPTS }))
    test(`by ${what}: runs after the grant, once`, async ({ page, site, third, visit, pageErrors }) => {
      third.script('/t.js', `ran.push('t ' + Boolean(document.currentScript || 'module'))`);
      await visit({ body });
      await run(site, code, third.url('/t.js'));
      await fence(site);
      expect(await page.evaluate(() => ran)).toEqual([]);
      expect(third.log.all()).toHaveLength(0);
      expect(await page.evaluate(() => window.heard.filter(({ name }) => name === 'block'))).toMatchObject([
        { detail: { kind: 'script', service: 'tracker', rule: `127.0.0.1:${third.port}` } },
      ]);

      await site.acceptAll();
      await expect.poll(() => page.evaluate(() => ran)).toEqual(['t true', 'loaded true']);
      await page.evaluate(() => consentry.choose({ analytics: false }));
      await fence(site);
      expect(await page.evaluate(() => ran)).toHaveLength(2);
      expect(pageErrors).toEqual([]);
    });
});

/** Chromium asks for nothing when the attribute comes later: what a preload would have saved is gone by then. */
const CANDIDATES: Readonly<Record<string, string>> = {
  innerHTML: `document.querySelector('#host').innerHTML = '<link rel="preload" as="image" imagesrcset="' + url + ' 1x">'`,
  imageSrcset: `const s = document.createElement('link'); s.rel = 'preload'; s.as = 'image'; s.imageSrcset = url + ' 1x'; if (s.imageSrcset !== url + ' 1x') throw Error(s.imageSrcset); document.head.append(s)`,
};

test.describe('candidates of a preload that nobody tagged', () => {
  for (const [what, code] of Object.entries(CANDIDATES))
    test(`by ${what}: are there after the grant`, async ({ page, site, third, visit }) => {
      await visit({ body });
      await run(site, code, third.url('/t'));
      await fence(site);
      expect(third.log.all()).toHaveLength(0);
      await site.acceptAll();
      await expect(page.locator('link[imagesrcset]')).toHaveAttribute('imagesrcset', `${third.url('/t')} 1x`);
    });
});

test.describe('an element that nobody tagged, put into the page', () => {
  for (const [what, code] of Object.entries(ELEMENTS))
    test(`${what}: is fetched after the grant`, async ({ site, third, visit, pageErrors }) => {
      third.route('/t', {
        body: 'x',
        headers: { 'content-type': /object|embed|iframe/.test(what) ? 'text/html' : 'image/png' },
      });
      await visit({ body });
      await run(site, code, third.url('/t'));
      await fence(site);
      expect(third.log.all()).toHaveLength(0);
      await site.acceptAll();
      await third.log.requested('/t');
      expect(pageErrors).toEqual([]);
    });
});

test('an element that waits and gets another address is fetched from there, and no more from the tracker', async ({
  page,
  server,
  site,
  third,
  visit,
}) => {
  server.route('/own', { body: 'x', headers: { 'content-type': 'text/html' } });
  await visit({ body });
  await run(
    site,
    `${frame} s.src = url; document.body.append(s); s.src = '/own'; s.title = s.getAttribute('src')`,
    third.url('/t'),
  );
  await server.log.requested('/own');
  await expect(page.locator('iframe[title="/own"]')).not.toHaveAttribute('data-consent');
  await site.acceptAll();
  await fence(site);
  expect(third.log.all()).toHaveLength(0);
  await expect(page.locator('iframe[title="/own"]')).toHaveAttribute('src', '/own');
});
