import { createHash } from 'node:crypto';
import { code, type Written } from './code.js';
import { type Page, type Script, traits } from './model.js';

export const NONCE = 'cGFnZQ';

/**
 * How the scripts of a page are held back: not at all, because they are tagged, because a service names them (with or
 * without some that are tagged), or tagged for two categories by turns.
 */
export type Form = 'native' | 'held' | 'untagged' | 'claimed' | 'halves';

/** In which half of the page a script is. */
export const halfOf = ({ index }: Pick<Place, 'index'>): number => index % 2;

/** How one is written: as for the browser, held by itself, or in a tagged template. */
type Tag = Readonly<Record<'native' | 'held' | 'inside', string>>;

export interface File {
  readonly name: string;
  readonly body: string;
  readonly fault: Script['fault'];
  readonly delay: number;
}

/** When the browser runs what a name in the log stands for. */
export interface Place {
  readonly phase: 'parse' | 'deferred' | 'async' | 'never';
  /** Position of its tag, or of the tag that wrote or imported it, in the page. */
  readonly index: number;
}

export interface Rendered {
  readonly html: Readonly<Record<Form, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly cut: Page['cut'];
  /** Under the page's own folder. */
  readonly files: readonly File[];
  readonly places: ReadonlyMap<string, Place>;
}

const integrityOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const policies: Readonly<Record<Page['csp'], Record<string, string>>> = {
  none: {},
  nonce: { 'content-security-policy': `script-src 'nonce-${NONCE}'; script-src-attr 'unsafe-inline'` },
  'strict-dynamic': {
    'content-security-policy': `script-src 'nonce-${NONCE}' 'strict-dynamic'; script-src-attr 'unsafe-inline'`,
  },
};

const importMap = (nonce: string): Tag => {
  const map = '{"imports":{"mapped":"./mapped.js"}}</script>';
  const native = `<script id="smap" type="importmap"${nonce}>${map}`;
  return {
    native,
    inside: native,
    held: `<script id="smap" type="text/plain" data-consent="analytics" data-type="importmap"${nonce}>${map}`,
  };
};

/** Claims every script of the page: what stands in `%folder%`, and texts. */
const untagged = {
  services: {
    tracker: {
      category: 'analytics',
      hosts: ['127.0.0.1%folder%'],
      inline: ['*order.*', '*let s*', '*imports*'],
    },
  },
};

/** The nearest deferred file before a tag: its events are still to come when that tag runs. */
const deferredBefore = ({ scripts }: Page, index: number): string | null => {
  for (let at = index - 1; at >= 0; at--) {
    const script = scripts[at];
    if (!script || script.nonce) continue;
    const { phase, external } = traits[script.kind];
    if (phase === 'deferred' && external) return `s${at}`;
  }
  return null;
};

/** The same page in both forms, the files that it asks for, and when each of its scripts runs. */
export const render = (page: Page): Rendered => {
  const files: File[] = [];
  const places = new Map<string, Place>();
  const nonced = page.csp !== 'none';
  const ownNonce = nonced ? ` nonce="${NONCE}"` : '';

  const file = (name: string, body: string, { delay = 0, fault }: Partial<Script> = {}) => {
    files.push({ name, body, fault, delay });
  };

  /** Imported modules; the shared ones belong to the first that imports them. */
  const imports = (id: string, script: Script, place: Place): string => {
    const lines = (script.imports ?? []).map((kind) => {
      const name = kind === 'shared' || kind === 'mapped' ? kind : `${kind}-${id}`;
      const known = files.some((file) => file.name === `${name}.js`);
      if (kind === 'missing') file(`${name}.js`, '', { fault: 'missing' });
      else if (!known) {
        places.set(name, place);
        file(`${name}.js`, `order.runModule('${name}', import.meta.url);`, { delay: (id.length * 13) % 50 });
      }
      return `import '${kind === 'mapped' ? 'mapped' : `./${name}.js`}';`;
    });
    return lines.join('');
  };

  const attributes = (id: string, script: Script): string => {
    const { external, attributes } = traits[script.kind];
    const nonce = script.nonce === 'absent' || !nonced ? '' : ` nonce="${script.nonce ?? NONCE}"`;
    const parts = [`id="${id}"`, attributes, ...(external ? (script.extras ?? []) : [])];
    if (script.handlers) {
      parts.push(`onload="order.handler('${id}','load')" onerror="order.handler('${id}','error')"`);
    }
    return parts.filter(Boolean).join(' ') + nonce;
  };

  const render = (id: string, script: Script, written: Written): Tag => {
    const { external, module, phase } = traits[script.kind];
    const place = { phase, index: written.index };
    places.set(id, place);
    const body =
      imports(id, script, place) +
      code(id, script, written, (child, part) => render(child, part, { ...written, attachTo: null }).native);
    let source = '';
    if (external) {
      file(`${id}.js`, body, script);
      if (script.integrity || script.fault === 'tampered') {
        source = ` integrity="${integrityOf(script.fault === 'tampered' ? `${body} ` : body)}"`;
      }
    }
    const common = attributes(id, script) + source;
    const inline = external ? '' : body;
    const nativeType = module ? 'type="module" ' : '';
    const heldType = module ? ' data-type="module"' : '';
    const src = external ? ` src="${id}.js"` : '';
    const native = `<script ${nativeType}${common}${src}>${inline}</script>`;
    return {
      native,
      inside: `<script ${nativeType}${common}${src.replace(' ', ' data-')}>${inline}</script>`,
      held: `<script type="text/plain" data-consent="analytics"${heldType} ${common}${script.dataSrc ? src.replace(' ', ' data-') : src}>${inline}</script>`,
    };
  };

  const tags = page.scripts.map((script, index) => {
    const attachTo = deferredBefore(page, index);
    return render(`s${index}`, script, { index, inHead: index < page.head, attachTo });
  });

  const [first, last] = page.template ?? [0, 0];
  const lines = (form: Form, from: number, to: number) =>
    tags.slice(from, to).map((tag, offset) => {
      const index = from + offset;
      const inside = form === 'held' && index >= first && index < last;
      // Some sites tag what they have found, and let a service see to the rest.
      const tagged = form === 'held' || form === 'halves' || (form === 'untagged' && index % 3 === 2);
      const way = inside ? 'inside' : tagged ? 'held' : 'native';
      return [
        inside && index === Math.max(first, from) ? '<template data-consent="analytics">' : '',
        index === page.map ? `${importMap(ownNonce)[way]}\n` : '',
        index < page.head ? `<meta id="m${index}">` : `<i id="m${index}"></i>`,
        form === 'halves' && halfOf({ index }) ? tag.held.replace('"analytics"', '"marketing"') : tag[way],
        inside && index === Math.min(last, to) - 1 ? '</template>\n' : '\n',
      ].join('');
    });

  const html = (form: Form) =>
    [
      '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Order</title>\n',
      form === 'untagged' || form === 'claimed'
        ? `<script type="application/json" id="consentry-config">${JSON.stringify(untagged)}</script>\n`
        : '',
      form !== 'native' ? `<script src="/consentry.js"${ownNonce}></script>\n` : '',
      `<script src="/prelude.js"${ownNonce}></script>\n`,
      ...lines(form, 0, page.head),
      '</head>\n<body>\n',
      ...lines(form, page.head, tags.length),
      '<i id="m-end"></i>\n</body>\n</html>\n',
    ].join('');

  return {
    html: {
      native: html('native'),
      held: html('held'),
      untagged: html('untagged'),
      claimed: html('claimed'),
      halves: html('halves'),
    },
    headers: policies[page.csp],
    cut: page.cut,
    files,
    places,
  };
};
