// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { speaker } from '../../src/languages/speak.js';
import { en, type Messages, type Texts } from '../../src/ui/en.js';
import { tags, textsOf } from '../locales/all.js';
import { fakeView, type Setup } from '../ui/fake-view.js';

const html = document.documentElement;
const run = async (config: Setup['config'], lang = '') => {
  html.lang = lang;
  const asked: string[] = [];
  const { view } = fakeView({ config: { locale: 'auto', ...config } });
  await speaker(tags, async (tag) => {
    asked.push(tag);
    return textsOf(tag);
  })(view, en);
  const texts: Texts = view.texts;
  return { asked, texts, locale: view.state.locale };
};

beforeEach(() => {
  Object.defineProperty(navigator, 'languages', { configurable: true, value: ['sr-RS', 'it-CH', 'en'] });
});
afterEach(() => {
  html.lang = '';
});

describe('what is wished for', () => {
  it('is the configuration first', async () => {
    expect(await run({ locale: 'fr-CA' }, 'de')).toMatchObject({ locale: 'fr', asked: ['fr'] });
  });

  it('is then the page', async () => {
    expect(await run({}, 'de-AT')).toMatchObject({ locale: 'de', asked: ['de'] });
  });

  it('is then the browser, in its order', async () => {
    expect(await run({})).toMatchObject({ locale: 'it', asked: ['it'] });
  });

  it('is the next one where the first is not there', async () => {
    expect(await run({ locale: 'sr' }, 'xx')).toMatchObject({ locale: 'it' });
  });

  it('is English in the end, which needs no file', async () => {
    Object.defineProperty(navigator, 'languages', { configurable: true, value: ['sr'] });
    expect(await run({})).toMatchObject({ locale: 'en', asked: [], texts: en });
  });
});

describe('texts of the site', () => {
  it('go before ours', async () => {
    const { texts } = await run({ messages: { de: { accept: 'Ja!' } } }, 'de');
    expect([texts.accept, texts.reject]).toEqual(['Ja!', textsOf('de').reject]);
  });

  it('of a region go before those of the language', async () => {
    const messages = { de: { accept: 'Ja!', close: 'Zu' }, 'de-AT': { accept: 'Jo!' } };
    const { texts, locale } = await run({ messages }, 'de-AT');
    expect([locale, texts.accept, texts.close, texts.reject]).toEqual([
      'de-AT',
      'Jo!',
      'Zu',
      textsOf('de').reject,
    ]);
  });

  it('make a language of their own, on English', async () => {
    const { texts, locale, asked } = await run({ messages: { sr: { accept: 'Прихвати све' } } }, 'sr');
    expect([locale, texts.accept, texts.reject]).toEqual(['sr', 'Прихвати све', en.reject]);
    expect(asked).toEqual([]);
  });

  it('may be keyed by a word of every object', async () => {
    expect(await run({ messages: {} }, 'constructor')).toMatchObject({ locale: 'it' });
  });
});

it('forgets what the page does not want any more', async () => {
  const { view } = fakeView({ config: { locale: 'auto' } });
  html.lang = 'de';
  let come = (_: Messages) => {};
  const done = speaker(tags, () => new Promise((resolve) => (come = resolve)))(view, en);
  html.lang = 'fr';
  come(textsOf('de'));
  await done;
  expect(view.texts).toEqual({});
});

it('says the direction', async () => {
  expect((await run({}, 'he')).texts.dir).toBe('rtl');
  expect((await run({}, 'de')).texts.dir).toBe('ltr');
});

it('names every language for a bundler', () => {
  const source = readFileSync('src/languages/npm.ts', 'utf8');
  const named = [...source.matchAll(/^ {2}'?([\w-]+)'?: \(\) => import\('\.\.\/locales\/(.+)\.js'\)/gm)];
  expect(named.map(([, tag]) => tag)).toEqual([...tags]);
  for (const [, tag, file] of named) expect(file).toBe(tag);
});
