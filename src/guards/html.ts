import { documentPrototype } from '../browser/document-prototype.js';
import type { Watch } from './guard.js';
import { type HeldElements, type Hold, NAMES, RULE } from './hold.js';

/** What is in these is text. */
const RAW = 'script|textarea|title|style|xmp|noscript';
/** A quote opens a value behind `=` alone. */
const VALUES = `(?:=\\s*(?:"[^"]*"|'[^']*')|=(?!\\s*["'])|[^=>])*`;
/**
 * Comments, scripts and other text with what is in them as far as it has come, tags. All of these, `h1` too: what
 * looks like a tag in a value of theirs is text, and made into another one it would get out of its quotes.
 */
const TOKENS = new RegExp(
  `<!--(?:-?>|[^]*?--!?>)|<(${RAW})(?=[\\s/>])${VALUES}>(?:[^]*?</\\1\\s*>)?|<([a-z][^\\s/>]*)(?=[\\s/>])${VALUES}>`,
  'gi',
);
/** Where a tag has not come to its end, or a script: what it says tells whose it is. */
const TAIL = new RegExp(
  `<script(?=[\\s/>])${VALUES}>(?:(?!-->|</script)[^])*$|<(?:[a-z]${VALUES}(?:=\\s*(?:"[^"]*|'[^']*))?)?$|$`,
  'i',
);

const SINKS =
  'Element.innerHTML Element.outerHTML Element.insertAdjacentHTML Element.setHTMLUnsafe ShadowRoot.innerHTML ShadowRoot.setHTMLUnsafe Range.createContextualFragment';

type Types = Window & { trustedTypes?: { isHTML(value: unknown): boolean } };

const encoded = (sign: string) => `&#${sign.charCodeAt(0)};`;

/** Text that becomes elements: only the tags of what may not pass are other ones. */
export const htmlGuard = ({ win, intercept, trust }: Watch, hold: Hold, elements: HeldElements): void => {
  const doc = win.document;
  const range = doc.implementation.createHTMLDocument('').createRange();
  const { createContextualFragment } = win.Range.prototype;
  const raw: readonly unknown[] = RAW.split('|');

  /** `runs` says whether scripts that come this way run. */
  const held = (html: string, runs: boolean, xml?: boolean) => {
    try {
      return html.replace(TOKENS, (token, script: string | undefined, name = script) => {
        if (!NAMES.has(name?.toLowerCase())) return token;
        const element = createContextualFragment.call(range, trust('createHTML', token)).firstElementChild;
        if (!element || !hold.one(element)) return token;
        if (script && !runs) element.removeAttribute('data-consent');
        else element.setAttribute(RULE, elements.get(element)?.[0]?.rule ?? '');
        // Without a quote: where it is in a value of another tag after all, it stays there. XHTML wants quotes, and has
        // no tag in a value. And under the name it had: `<image>` is one thing in SVG and another here.
        return (element.cloneNode() as Element).outerHTML
          .replace(/\w+/, name)
          .replace(/="([^"]*)"/g, (given, value: string) =>
            xml ? given : value && `=${value.replace(/[\s'`=<>]/g, encoded)}`,
          )
          .replace(/(><\/\w+)?>$/, () =>
            /<\/script\s*>$/i.test(token) ? `>${element.textContent}</script>` : ` ${/\/?>$/.exec(token)}`,
          );
      });
    } catch {
      return html; // a page that has not allowed our policy: what comes of it is looked at there
    }
  };
  const { trustedTypes } = win as Types;
  const isTrusted = (given: unknown) => trustedTypes?.isHTML(given);

  for (const each of SINKS.split(' ')) {
    const [type = '', method = ''] = each.split('.');
    const index = Number(method === 'insertAdjacentHTML');
    intercept(
      (win as never as Record<string, { prototype: object }>)[type]?.prototype,
      method,
      (self, args, native) => {
        if (raw.includes((self as Element | null)?.localName)) return native();
        const given = String(args[index]);
        const { contentType } = (self as Element | null)?.ownerDocument ?? doc;
        const text = held(given, type === 'Range', /xml/.test(contentType));
        if (text === given) return native();
        // Where nobody watches, in a shadow tree.
        win.queueMicrotask(() => hold.all(self as Element));
        return native(
          args.map((arg, at) => (at === index ? (isTrusted(arg) ? trust('createHTML', text) : text) : arg)),
        );
      },
      /erHTML/.test(method) ? 'set' : 'value',
    );
  }

  const prototype = documentPrototype(win);
  const { write } = prototype;
  let tail = '';
  const flush = () => {
    if (tail) write.call(doc, held(tail, true));
    tail = '';
  };
  for (const method of ['write', 'writeln'])
    intercept(prototype, method, (self, args, native) => {
      if (self !== doc) return native();
      // Pieces of what is trusted would be text.
      const trusted = args.every(isTrusted);
      if (trusted) flush();
      const given = args.map(String).join('');
      const whole = `${tail}${given}${method === 'writeln' ? '\n' : ''}`;
      const at = whole.search(trusted ? /$/ : TAIL);
      const begun = whole.slice(at);
      const text = held(whole.slice(0, at), true);
      if (!tail && !begun && text.trimEnd() === given.trimEnd()) return native();
      tail = '';
      write.call(doc, trusted ? trust('createHTML', text) : text);
      // What scripts in it have written comes first.
      flush();
      tail = begun;
      // The browser is still where the script stands when promises settle.
      return void win.queueMicrotask(flush);
    });
  intercept(prototype, 'close', (_self, _args, native) => {
    flush();
    native();
  });
};
