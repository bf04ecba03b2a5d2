import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/ui/en.js';
import { tags, textsOf } from './all.js';

type Patterns = readonly (string | RegExp)[];

// The package exports only its content script, which wants a page; the patterns are a file of their own in it.
const source = readFileSync('node_modules/@duckduckgo/autoconsent/lib/heuristic-patterns.ts', 'utf8');
const code = ts.transpile(source, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 });
const { REJECT_PATTERNS, BUTTON_NEVER_MATCH_PATTERNS, DETECT_PATTERNS, DETECT_NEVER_MATCH_PATTERNS } =
  (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<string, Patterns>;

const matches = (text: string, patterns: Patterns = []) =>
  patterns.some((pattern) => (typeof pattern === 'string' ? pattern === text : text.search(pattern) >= 0));
/** As the client does it: lower case, no quotes, no double spaces. */
const cleaned = (text: string) =>
  text
    .toLowerCase()
    .replace(/[“”"'/#&[\]→✕×⟩❯><✗‘’›«»]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const rejects = (label: string) =>
  matches(cleaned(label), REJECT_PATTERNS) && !matches(cleaned(label), BUTTON_NEVER_MATCH_PATTERNS);

/** Languages that the client has patterns for: for the button, and for what makes a box a cookie banner. */
const KNOWS_BUTTON = ['ca', 'cs', 'de', 'es', 'fr', 'id', 'it', 'nl', 'pl', 'pt', 'pt-BR', 'sv', 'tr'];
const KNOWS_BANNER = ['ca', 'de', 'es', 'fr', 'it', 'nl', 'pl'];

describe('autoconsent', () => {
  it('has patterns', () => {
    for (const patterns of [REJECT_PATTERNS, DETECT_PATTERNS]) expect(patterns?.length).toBeGreaterThan(50);
    expect(rejects(en.reject)).toBe(true);
    expect(rejects(en.accept)).toBe(false);
  });

  it.each(KNOWS_BUTTON)('knows the reject button in %s', (tag) => {
    expect(rejects(textsOf(tag).reject)).toBe(true);
  });

  it('knows it in no other language: whoever sees one more here adds it above', () => {
    expect(tags.filter((tag) => rejects(textsOf(tag).reject))).toEqual(KNOWS_BUTTON);
  });

  it.each(tags)('takes no other button in %s for it', (tag) => {
    const { accept, preferences, save, close, once, always, policy, help } = textsOf(tag);
    expect([accept, preferences, save, close, once, always, policy, help].filter(rejects)).toEqual([]);
  });

  it.each(KNOWS_BANNER)('knows the banner in %s by its text, in both modes', (tag) => {
    const texts = textsOf(tag);
    for (const key of ['banner.opt-in', 'banner.opt-out'] as const)
      expect(matches(texts[key], DETECT_PATTERNS), texts[key]).toBe(true);
  });

  it.each(tags)('takes the banner in %s for no age gate', (tag) => {
    const all = Object.values(textsOf(tag)).join(' ');
    expect(matches(all, DETECT_NEVER_MATCH_PATTERNS)).toBe(false);
  });
});
