// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AdoptOptions, adoptMarkup } from '../../src/migrate/adopt-markup.js';
import type { ToolName } from '../../src/migrate/tools.js';

const options: AdoptOptions = {
  categories: {
    analytics: 'analytics',
    ads: 'marketing',
    statistics: 'analytics',
    marketing: 'marketing',
    C0002: 'analytics',
    C0004: 'marketing',
    advertisement: 'marketing',
    measurement: 'analytics',
    matomo: 'analytics',
    hotjar: 'analytics',
  },
  services: { GA: 'google-analytics', matomo: 'matomo' },
};

/** What an element has been given. */
const given = (element: Element) => {
  const attribute = (name: string) => element.getAttribute(name) ?? undefined;
  return [attribute('data-consent'), attribute('data-service')].filter((value) => value !== undefined);
};
const adopted = (tool: ToolName, html: string, more: AdoptOptions = options) => {
  document.body.innerHTML = html;
  adoptMarkup(tool, more);
  return [...document.body.children].map(given);
};
const held = (attributes: string) => `<script type="text/plain" ${attributes}></script>`;

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('tags', () => {
  it.each<[ToolName, string, string[]]>([
    ['vanilla-cookieconsent', 'data-category="analytics"', ['analytics']],
    ['vanilla-cookieconsent', 'data-category="!ads"', ['!marketing']],
    ['vanilla-cookieconsent', 'data-cookiecategory="ads"', ['marketing']],
    [
      'vanilla-cookieconsent',
      'data-category="analytics" data-service="GA"',
      ['analytics', 'google-analytics'],
    ],
    ['klaro', 'data-type="application/javascript" data-name="matomo"', ['analytics', 'matomo']],
    ['klaro', 'data-name="hotjar"', ['analytics']],
    ['cookiebot', 'data-cookieconsent="statistics"', ['analytics']],
    ['cookiebot', 'data-cookieconsent="statistics, marketing"', ['analytics marketing']],
    ['onetrust', 'class="optanon-category-C0002"', ['analytics']],
    ['onetrust', 'class="x optanon-category-C0002-C0004"', ['analytics marketing']],
    ['onetrust', 'class="optanon-category-C0002 optanon-category-C0004"', ['analytics marketing']],
    ['cookieyes', 'data-cookieyes="cookieyes-advertisement"', ['marketing']],
  ])('of %s: %s', (tool, attributes, expected) => {
    expect(adopted(tool, held(attributes))).toEqual([expected]);
  });

  it.each<[ToolName, string]>([
    ['vanilla-cookieconsent', 'data-category="other"'],
    ['vanilla-cookieconsent', 'data-category="constructor"'],
    ['vanilla-cookieconsent', 'data-category="!!ads"'],
    ['vanilla-cookieconsent', 'data-category=""'],
    ['vanilla-cookieconsent', 'data-service="GA"'],
    ['klaro', 'data-name="other"'],
    ['klaro', 'data-name="GA"'],
    ['cookiebot', 'data-cookieconsent="ignore"'],
    ['cookiebot', 'data-cookieconsent="statistics,other"'],
    ['onetrust', 'class="optanon-category-C0002-C0009"'],
    ['onetrust', 'class="optanon-category-"'],
    ['onetrust', 'class="not-optanon-category-C0002"'],
    ['onetrust', 'class="optanon-category-C0002 ot-vscat-C0009"'],
    ['cookieyes', 'data-cookieyes="cookieyes-"'],
    ['cookieyes', 'data-cookieyes="advertisement"'],
    ['tarteaucitron', 'data-category="ads"'],
    ['c15t', 'data-name="matomo"'],
  ])('of %s that name something else stay as they are: %s', (tool, attributes) => {
    document.body.innerHTML = held(attributes);
    const before = document.body.innerHTML;
    adoptMarkup(tool, options);
    expect(document.body.innerHTML).toBe(before);
  });

  it('whose service is not named, or is meant to be refused, stay as they are', () => {
    for (const service of ['other', '!GA'])
      expect(
        adopted('vanilla-cookieconsent', held(`data-category="analytics" data-service="${service}"`)),
      ).toEqual([[service]]);
  });

  it('may be embeds', () => {
    expect(adopted('c15t', '<video data-category="marketing" data-src="/e"></video>')).toEqual([
      ['marketing'],
    ]);
    expect(
      adopted('klaro', '<link data-name="matomo" data-href="/s"><img data-name="matomo" data-src="/i">'),
    ).toEqual([
      ['analytics', 'matomo'],
      ['analytics', 'matomo'],
    ]);
  });

  it('of Cookiebot keep their address in an attribute of their own', () => {
    adopted('cookiebot', '<embed data-cookieconsent="marketing" data-cookieblock-src="/e?a=1&b">');
    expect(document.querySelector('embed')?.outerHTML).toContain('data-src="/e?a=1&amp;b"');
    expect(document.querySelector('embed')?.hasAttribute('src')).toBe(false);
  });

  it('are nothing that is live, and no other elements', () => {
    const others = [
      '<script data-name="matomo"></script>',
      '<script type="module" data-name="matomo"></script>',
      '<script type="text/javascript" data-name="matomo" data-src="/a.js"></script>',
      '<input data-name="matomo">',
      '<div data-name="matomo" data-src="/a"></div>',
      '<video data-name="matomo" src="/live"></video>',
      '<img data-name="matomo" data-type="placeholder" data-src="/a">',
      '<a data-name="matomo" data-href="/a"></a>',
    ];
    expect(adopted('klaro', others.join(''))).toEqual(others.map(() => []));
  });

  it('that have been tagged for Consentry stay as they are', () => {
    const html = held('data-category="analytics" data-consent="marketing"');
    expect(adopted('vanilla-cookieconsent', html)).toEqual([['marketing']]);
  });
});

describe('buttons', () => {
  const controls = (tool: ToolName, html: string) => {
    document.body.innerHTML = html;
    adoptMarkup(tool, {});
    return [...document.body.children].map((element) => element.getAttribute('data-consentry'));
  };

  it.each<[ToolName, string, string | null]>([
    ['vanilla-cookieconsent', '<button data-cc="accept-all">', 'accept'],
    ['vanilla-cookieconsent', '<button data-cc="accept-necessary">', 'reject'],
    ['vanilla-cookieconsent', '<button data-cc="show-preferencesModal">', 'preferences'],
    ['vanilla-cookieconsent', '<a data-cc="c-settings" href="#">', 'preferences'],
    ['vanilla-cookieconsent', '<button data-cc="accept-custom">', null],
    ['vanilla-cookieconsent', '<form data-cc="accept-all"><input name="setAttribute"></form>', null],
    ['vanilla-cookieconsent', '<button data-cc="accept-all" data-consentry="reject">', 'reject'],
    ['tarteaucitron', '<a href="#tarteaucitron">', 'preferences'],
    ['tarteaucitron', '<span class="tarteaucitronOpenPanel">', 'preferences'],
    ['onetrust', '<button class="ot-sdk-show-settings">', 'preferences'],
    ['cookieyes', '<a class="cky-banner-element">', 'preferences'],
    ['klaro', '<button data-cc="accept-all">', null],
  ])('of %s: %s', (tool, html, control) => {
    expect(controls(tool, html)).toEqual([control]);
  });
});

describe('what comes later', () => {
  let stop = () => {};
  afterEach(() => stop());
  const add = async (html: string) => {
    const parent = document.createElement('div');
    parent.innerHTML = html;
    document.body.append(parent, ...parent.children);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return [...document.body.querySelectorAll('script')].map(given);
  };

  it('is left alone', async () => {
    adoptMarkup('cookiebot', options);
    expect(await add(held('data-cookieconsent="marketing"'))).toEqual([[]]);
  });

  it('is adopted where that is asked for, until it ends', async () => {
    stop = adoptMarkup('cookiebot', { ...options, watch: true });
    expect(await add(held('data-cookieconsent="marketing"'))).toEqual([['marketing']]);
    stop();
    expect(await add(held('data-cookieconsent="statistics"'))).toEqual([['marketing'], []]);
  });

  it('inside of something else, too', async () => {
    stop = adoptMarkup('vanilla-cookieconsent', { ...options, watch: true });
    await add(`<p><b>${held('data-category="ads"')}</b><button data-cc="accept-all">Yes</button></p>`);
    expect(document.querySelector('p script')?.getAttribute('data-consent')).toBe('marketing');
    expect(document.querySelector('p button')?.getAttribute('data-consentry')).toBe('accept');
  });

  it('elsewhere is left alone where a root is given', () => {
    document.body.innerHTML = `<p>${held('data-category="ads"')}</p><div>${held('data-category="ads"')}</div>`;
    adoptMarkup('c15t', { ...options, root: document.querySelector('p') ?? document });
    expect([...document.querySelectorAll('script')].map(given)).toEqual([['marketing'], []]);
  });
});

it('knows no other tool', () => {
  document.body.innerHTML = held('data-category="analytics"');
  adoptMarkup('osano' as 'klaro', { ...options, watch: true })();
  expect([...document.body.children].map(given)).toEqual([[]]);
});
