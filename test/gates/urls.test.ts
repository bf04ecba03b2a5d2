import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { absolute, isReleasable, isSafe } from '../../src/gates/urls.js';

const { document } = new Window({ url: 'https://shop.example/dir/page' });
const element = (tag = 'a') => document.createElement(tag) as unknown as Element;

describe('isSafe', () => {
  it.each([
    'https://a.example/',
    'http://a.example/',
    '//a.example/x',
    '/x',
    'x',
    '?x',
    '#x',
    '',
    '../x:y',
    'HTTPS://A.EXAMPLE/',
    'x?u=javascript:1',
    './javascript:1',
  ])('%j may be released', (url) => {
    expect(isSafe(url, element())).toBe(true);
  });

  it.each([
    'javascript:1',
    'JAVASCRIPT:1',
    'JaVaScRiPt:1',
    'java\tscript:1',
    'java\nscript:1',
    'java\rscript:1',
    'javascript\t:1',
    ' javascript:1',
    '\u0000javascript:1',
    '\u0001\u001f javascript:1',
    'javascript://https://a.example/%0a1',
    'data:text/html,x',
    'data:image/svg+xml,x',
    'blob:https://shop.example/x',
    'vbscript:1',
    'file:///etc/passwd',
    'ftp://a.example/',
    'about:blank',
    'filesystem:https://a.example/x',
    'view-source:https://a.example/',
    'mailto:a@b.example',
    'https://',
    'http://[',
  ])('%j stays shut', (url) => {
    expect(isSafe(url, element())).toBe(false);
  });

  it.each([
    ['data:image/gif;base64,x', true],
    ['blob:https://shop.example/x', true],
    ['javascript:1', false],
    ['da\nta:image/gif,x', true],
    ['file:///x', false],
  ])('%j in media: %s', (url, safe) => {
    expect(isSafe(url, element('img'), true)).toBe(safe);
  });
});

describe('isReleasable', () => {
  const gif = 'data:image/gif;base64,x';
  it.each([
    ['img', 'src', true],
    ['source', 'src', true],
    ['video', 'src', true],
    ['audio', 'src', true],
    ['track', 'src', true],
    ['video', 'poster', true],
    ['img', 'srcset', true],
    ['source', 'srcset', true],
    ['iframe', 'src', false],
    ['embed', 'src', false],
    ['script', 'src', false],
    ['input', 'href', false],
    ['a', 'href', false],
    ['link', 'href', false],
    ['object', 'data', false],
    ['form', 'action', false],
  ])('data: in <%s %s>: %s', (tag, name, may) => {
    expect(isReleasable(gif, name, element(tag))).toBe(may);
  });

  it.each([
    ['/a.png', true],
    ['/a.png 1x, https://b.example/b.png 2x', true],
    [`${gif} 1x, /b.png 480w`, true],
    ['/a.png,/b.png', true],
    ['javascript:1 1x, /b.png 2x', false],
    ['/a.png 1x, javascript:1 2x', false],
    ['/a.png 1x,javascript:1 2x', false],
    ['file:///a 1x', false],
  ])('srcset %j: %s', (value, may) => {
    expect(isReleasable(value, 'srcset', element('img'))).toBe(may);
  });
});

describe('absolute', () => {
  it.each([
    ['x', 'https://shop.example/dir/x'],
    ['/x', 'https://shop.example/x'],
    ['//b.example', 'https://b.example/'],
    ['http://[', null],
  ])('%s', (url, expected) => {
    expect(absolute(url, element())).toBe(expected);
  });
});
