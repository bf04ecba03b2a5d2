import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences, expect, test } from './elsewhere.js';

interface Case {
  readonly data: string;
  readonly fragment?: { readonly name: string; readonly ns?: string };
  readonly document: { readonly html: string };
}

// The tests of html5lib for the construction of trees: what the parser makes of 1,600 odd pieces of markup. Here
// they come by every way by which a page turns text into elements.
const file = join(
  dirname(fileURLToPath(import.meta.resolve('@mixmark-io/domino'))),
  '../test/html5lib-tests.json',
);
const suites: Readonly<Record<string, readonly Case[]>> = JSON.parse(readFileSync(file, 'utf8'));
const cases = Object.entries(suites).flatMap(([suite, list]) =>
  list.map((each, index) => ({ ...each, name: `${suite} ${index}` })),
);

type Given = readonly (Case & { readonly name: string })[];

/** In the page: the tree as text, namespaces, attributes and templates included. */
const TREE = `globalThis.tree = (node) => {
  if (node instanceof Attr) return node.name + '=' + JSON.stringify(node.value) + (node.namespaceURI ? '@' + node.namespaceURI : '');
  const inner = [...(node instanceof HTMLTemplateElement ? [node.content] : []), ...node.childNodes].map(tree);
  if (!(node instanceof Element)) return node.nodeType + (node.data ?? node.name ?? '') + (inner.length ? '[' + inner + ']' : '');
  return '<' + node.namespaceURI + ' ' + node.nodeName + [...node.attributes].map((each) => ' ' + tree(each)) + '>[' + inner + ']';
}`;

const bySinks = (given: Given) => {
  const { tree } = globalThis as never as { tree: (node: Node) => string };
  const results: Record<string, string> = {};
  const outside = document.implementation.createHTMLDocument('');
  for (const { name, data, fragment } of given) {
    const ns = fragment?.ns ?? 'http://www.w3.org/1999/xhtml';
    const type = fragment?.name ?? 'div';
    const place = (doc: Document, act: (element: HTMLElement, parent: HTMLElement) => void) => {
      const parent = doc.createElement('div');
      const element = doc.createElementNS(ns, type) as HTMLElement;
      parent.append(element);
      try {
        act(element, parent);
        return tree(parent);
      } catch (error) {
        return String(error);
      } finally {
        parent.remove();
      }
    };
    const ways: Record<string, () => string> = {
      innerHTML: () => place(document, (element) => Reflect.set(element, 'innerHTML', data)),
      'innerHTML in the page': () =>
        place(document, (element, parent) => {
          document.body.append(parent);
          element.innerHTML = data;
        }),
      'innerHTML elsewhere': () => place(outside, (element) => Reflect.set(element, 'innerHTML', data)),
      outerHTML: () => place(document, (element) => Reflect.set(element, 'outerHTML', data)),
      afterbegin: () => place(document, (element) => element.insertAdjacentHTML('afterbegin', data)),
      afterend: () => place(document, (element) => element.insertAdjacentHTML('afterend', data)),
      setHTMLUnsafe: () => place(document, (element) => element.setHTMLUnsafe(data)),
      template: () =>
        place(document, (element) => {
          const template = document.createElement('template');
          template.innerHTML = data;
          element.append(template);
        }),
      shadow: () => {
        const root = document.createElement('div').attachShadow({ mode: 'open' });
        root.innerHTML = data;
        return tree(root);
      },
      fragment: () =>
        place(document, (element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          element.append(range.createContextualFragment(data));
        }),
    };
    for (const [way, make] of Object.entries(ways)) results[`${name}, ${way}`] = make();
  }
  return results;
};

const byWrite = (given: Given) => {
  const { tree } = globalThis as never as { tree: (node: Node) => string };
  const results: Record<string, string> = {};
  const write = (name: string, pieces: readonly string[], line = false) => {
    document.open();
    for (const piece of pieces) document[line ? 'writeln' : 'write'](piece);
    document.close();
    results[name] = tree(document);
  };
  for (const { name, data } of given) {
    const middle = data.length >> 1;
    write(`${name}, at once`, [data]);
    write(`${name}, in halves`, [data.slice(0, middle), data.slice(middle)]);
    // Each piece is put before what comes after it: long ones take their time.
    if (data.length < 60) write(`${name}, a letter at a time`, [...data]);
    write(`${name}, in lines`, data.split('\n'), true);
  }
  return results;
};

const head = `<script>${TREE}</script>`;

test('markup becomes the same tree, by whatever sink', async ({ both }) => {
  test.slow();
  const { native, guarded } = await both({ head }, bySinks, cases);
  expect(Object.keys(native).length).toBeGreaterThan(15_000);
  expect(differences(native, guarded)).toEqual([]);
});

test('markup becomes the same tree, written in whatever pieces', async ({ both }) => {
  test.slow();
  const given = cases.filter(({ fragment }) => !fragment);
  const { native, guarded } = await both({ head }, byWrite, given);
  expect(Object.keys(native).length).toBeGreaterThan(5_000);
  expect(differences(native, guarded)).toEqual([]);
});

/** Calls of `document.write`, one after the other, after `open` and before `close`. */
const WRITES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'a bracket at the end': [['a <']],
  'a bracket, then more': [['a <'], [' b']],
  'an unfinished tag': [['a<b'], [' title="x>'], ['y">z']],
  'a quote that nobody opened': [[`<p title=it's>a</p><p>b`], ['c']],
  'a quote that nobody closed': [['<p title="a>b</p><p>c'], ['d'], ['">e']],
  'what is no text': [[null], [undefined], [1, true, {}], [], [[1, [2]]]],
  'an unfinished tag and what is no text': [['<b'], [null], ['>'], [undefined, 'x']],
  'a script that writes': [['<script>document.write("<i>in")</script><b'], ['>after']],
  'a script that writes in pieces': [
    ['<script>document.write("<i"); document.write(" title=x>in")</script><b'],
    ['>after'],
  ],
  'a script that writes one that writes': [
    ['<p>1<script>document.write("2<script>document.write(3)</scr" + "ipt>4")</script>5<b'],
    ['>6'],
  ],
  'a script in pieces': [['<script>if (1 <'], ['2) document.write("<i>in</i>")</scr'], ['ipt>after']],
  'a comment in pieces': [['<!-- <'], ['b'], ['> -'], ['->after']],
  'text in pieces': [['<textarea><b'], ['>x</text'], ['area>after<'], ['i>y']],
};

const writeEach = (given: typeof WRITES) => {
  const { tree } = globalThis as never as { tree: (node: Node) => string };
  return Object.fromEntries(
    Object.entries(given).map(([name, calls]) => {
      document.open();
      const said = calls.map((args) => {
        try {
          return String(Reflect.apply(document.write, document, args));
        } catch (error) {
          return String(error);
        }
      });
      document.close();
      return [name, [tree(document), ...said]];
    }),
  );
};

test('document.write puts things where the browser does', async ({ both }) => {
  const { native, guarded } = await both({ head }, writeEach, WRITES);
  expect(differences(native, guarded)).toEqual([]);
});
