import { describe, expect, it } from 'vitest';
import { en as banner, type Messages } from '../../src/ui/en.js';
import { enDialog } from '../../src/ui/en-dialog.js';
import { tags, textsOf } from './all.js';

const en: Messages = { ...banner, ...enDialog };
const keys = Object.keys(en) as (keyof Messages)[];
const holes = (text: string) => text.match(/\{[^}]*\}/g)?.sort() ?? [];

/** The official languages of the European Union, English aside. */
const EU = 'bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
const OTHERS = 'nb is uk tr ar he fa hi zh-Hans zh-Hant ja ko vi th id pt-BR ca'.split(' ');

/** Texts that are spelled as in English because the word is the same; an addition here is a decision. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: ['name'],
  fr: ['service'],
  nl: ['details'],
};

it('are of every language that was promised', () => {
  expect(tags).toEqual([...EU, ...OTHERS].sort());
});

describe.each(tags)('%s', (tag) => {
  const texts = textsOf(tag);

  it('has every text and no other, in the order of every language', () => {
    expect(Object.keys(texts).sort()).toEqual([...keys].sort());
    expect(Object.keys(texts)).toEqual(Object.keys(textsOf('de')));
  });

  it('has no text that is empty, padded or markup', () => {
    const odd = keys.filter(
      (key) => !texts[key] || texts[key] !== texts[key].trim() || /[<>]/.test(texts[key]),
    );
    expect(odd).toEqual([]);
  });

  it('keeps the holes', () => {
    for (const key of keys) expect(holes(texts[key]), key).toEqual(holes(en[key]));
  });

  it('has no English left', () => {
    expect(keys.filter((key) => texts[key] === en[key])).toEqual(SAME[tag] ?? []);
  });

  it('repeats no text where English has two', () => {
    // Two buttons of one dialog with the same name could not be told apart.
    const buttons = ['accept', 'reject', 'save', 'close'] as const;
    expect(new Set(buttons.map((key) => texts[key])).size).toBe(buttons.length);
    expect(texts['banner.opt-in']).not.toBe(texts['banner.opt-out']);
  });

  it('names the button where it says what the button does', () => {
    expect(texts.held).toContain(texts.always);
  });

  it('says cookies, which opt-out clients look for, and the names of signals as they are', () => {
    expect(texts['banner.opt-in']).toMatch(/cookie/i);
    expect(texts.dnt).toContain('Do Not Track');
    expect(texts['because.gpc']).toContain('Global Privacy Control');
  });
});
