import { describe, expect, it } from 'vitest';
import { isRightToLeft, pick } from '../../src/languages/pick.js';
import { tags } from '../locales/all.js';

const all = [...tags, 'en'];

describe('the best match', () => {
  it.each([
    ['itself', ['de'], 'de'],
    ['in any case', ['DE', 'fr'], 'de'],
    ['a language for its region', ['de-AT'], 'de'],
    ['a language for a long tag', ['de-Latn-CH-1996'], 'de'],
    ['a language for a tag with an underscore', ['de_AT'], 'de'],
    ['English for any English', ['en-GB'], 'en'],
    ['traditional Chinese for Taiwan', ['zh-TW'], 'zh-Hant'],
    ['traditional Chinese for Hong Kong', ['zh-HK'], 'zh-Hant'],
    ['traditional Chinese for its script', ['zh-Hant-MO'], 'zh-Hant'],
    ['simplified Chinese for China', ['zh-CN'], 'zh-Hans'],
    ['simplified Chinese for Singapore', ['zh-SG'], 'zh-Hans'],
    ['simplified Chinese for no region', ['zh'], 'zh-Hans'],
    ['simplified script in Taiwan', ['zh-Hans-TW'], 'zh-Hans'],
    ['Brazilian for Brazil', ['pt-BR'], 'pt-BR'],
    ['Portuguese for Portugal', ['pt-PT'], 'pt'],
    ['Portuguese for Angola', ['pt-AO'], 'pt'],
    ['Portuguese for no region', ['pt'], 'pt'],
    ['Bokmål', ['nb-NO'], 'nb'],
    ['Bokmål for Nynorsk', ['nn-NO'], 'nb'],
    ['Bokmål for Norwegian', ['no'], 'nb'],
    ['Hebrew for its old tag', ['iw'], 'he'],
    ['Indonesian for its old tag', ['in-ID'], 'id'],
    ['the next wish for a language that is not there', ['sr', 'hr'], 'hr'],
    ['the next wish for a language in another script', ['hi-Latn', 'fr'], 'fr'],
    ['the next wish for what is no tag', ['', '*', 'constructor', 'de--AT', 'x', 'it'], 'it'],
    ['the first wish although a later one is exact', ['de-AT', 'fr'], 'de'],
    ['nothing for nothing that is there', ['sr', 'xx'], undefined],
    ['nothing for no wish', [], undefined],
  ])('is %s', (_, wishes, expected) => {
    expect(pick(wishes, all)).toBe(expected);
  });

  it.each([
    ['the site’s own region before the language', ['de-AT'], ['de-AT', 'de'], 'de-AT'],
    ['the language before another region', ['de-CH'], ['de-AT', 'de'], 'de'],
    ['another region before nothing', ['de-CH'], ['de-AT'], 'de-AT'],
    ['a language of the site’s own', ['sr-RS', 'de'], ['sr', 'de'], 'sr'],
    ['in the script that is wished for', ['sr-Latn'], ['sr', 'sr-Latn'], 'sr-Latn'],
  ])('is %s', (_, wishes, available, expected) => {
    expect(pick(wishes, available)).toBe(expected);
  });

  it('passes over keys of the site that are no tags', () => {
    expect(pick(['de'], ['not a tag', 'de'])).toBe('de');
  });
});

describe('the direction', () => {
  it('is right to left in three of the languages', () => {
    expect(all.filter(isRightToLeft)).toEqual(['ar', 'fa', 'he']);
  });

  it.each(['ur', 'ar-EG', 'az-Arab', 'yi', 'dv', 'ckb'])('is right to left in %s', (tag) => {
    expect(isRightToLeft(tag)).toBe(true);
  });

  it.each(['ms', 'ku-Latn', 'sr', ''])('is left to right in "%s"', (tag) => {
    expect(isRightToLeft(tag)).toBe(false);
  });
});
