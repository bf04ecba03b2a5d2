import { describe, expect, it, vi } from 'vitest';
import { readTag } from '../../src/browser/tag.js';
import { pageAt } from './page.js';

const json = (text: string, more = 'id="consentry-config"') =>
  `<script type="application/json" ${more}>${text}</script>`;
const read = (html: string, report = (_code: string) => {}) => {
  const { document } = pageAt('http://shop.example/');
  document.body.innerHTML = html;
  return readTag(document, document.querySelector<HTMLScriptElement>('#own'), report);
};
const own = (attributes = '') => `<script id="own" ${attributes}></script>`;

describe('the region', () => {
  const at = (cookie: string, attributes = '', given = '{"regionCookie":"geo"}') => {
    const { document } = pageAt('http://shop.example/');
    document.cookie = cookie;
    document.body.innerHTML = json(given) + own(attributes);
    const tag = document.querySelector<HTMLScriptElement>('#own');
    return (readTag(document, tag, () => {}) as { region?: string }).region;
  };
  it.each([
    ['comes from the cookie that the options name', at('geo=US-CA'), 'US-CA'],
    ['may be a country', at('geo=de'), 'de'],
    ['is unknown without that cookie', at('geometry=DE'), undefined],
    ['is unknown where the cookie is empty', at('geo='), undefined],
    ['is unknown where the cookie is a sentence', at('geo=United States'), undefined],
    ['is read from no cookie that nobody named', at('undefined=DE', '', '{}'), undefined],
    ['comes from the tag first', at('geo=DE', 'data-region="US-CA"'), 'US-CA'],
    ['is unknown where the tag says nothing', at('', 'data-region=""'), undefined],
    [
      'comes from the options where there is no cookie',
      at('', '', '{"regionCookie":"geo","region":"FR"}'),
      'FR',
    ],
  ])('%s', (_what, region, expected) => {
    expect(region).toBe(expected);
  });
});

describe('readTag', () => {
  it.each<[string, string, unknown]>([
    ['nothing', own(), {}],
    ['the JSON before the tag', json('{"revision":2}') + own(), { revision: 2 }],
    ['not the JSON behind it', own() + json('{"revision":2}'), {}],
    ['the first where the second is behind', json('{"revision":2}') + own() + json('{}'), { revision: 2 }],
    ['no script of another type', `<script id="consentry-config">{"revision":2}</script>${own()}`, {}],
    ['no other element', `<div id="consentry-config">{"revision":2}</div>${own()}`, {}],
    ['no script of another id', json('{"revision":2}', 'id="config"') + own(), {}],
    [
      'attributes',
      own(
        'data-policy-url="/p" data-revision="3" data-locale="de" data-mode="opt-out" data-cookie-domain="x.example"',
      ),
      { policyUrl: '/p', revision: 3, locale: 'de', mode: 'opt-out', cookie: { domain: 'x.example' } },
    ],
    [
      'attributes before JSON',
      json('{"revision":2,"debug":true}') + own('data-revision="3"'),
      { revision: 3, debug: true },
    ],
    [
      'the rest of the cookie’s options',
      json('{"cookie":{"name":"n","domain":"a"}}') + own('data-cookie-domain="b"'),
      { cookie: { name: 'n', domain: 'b' } },
    ],
    ['data-revision="0" as 0', own('data-revision="0"'), { revision: 0 }],
    ['what is no object as it is', json('[1]') + own('data-revision="3"'), [1]],
  ])('reads %s', (_what, html, options) => {
    expect(read(html)).toEqual(options);
  });

  it.each<[string, string, number]>([
    ['the JSON behind it', own() + json('{}'), 1],
    ['a script of another type', `<script type="text/json" id="consentry-config">{}</script>${own()}`, 1],
    ['nothing', own(), 0],
    ['the JSON before the tag', json('{}') + own(), 0],
    ['what somebody put behind that', json('{}') + own() + json('{}'), 0],
    ['what is no script', `<div id="consentry-config"></div>${own()}`, 0],
  ])('says what it passed over: %s', (_what, html, times) => {
    const report = vi.fn();
    read(html, report);
    expect(report.mock.calls).toEqual(Array(times).fill(['unread']));
  });

  it('refuses two configurations', () => {
    expect(() => read(json('{}') + json('{}') + own())).toThrow(/more than one/);
  });

  it('refuses broken JSON', () => {
    expect(() => read(json('{revision:2}') + own())).toThrow();
  });

  it('refuses an empty element', () => {
    expect(() => read(json('') + own())).toThrow();
  });
});
