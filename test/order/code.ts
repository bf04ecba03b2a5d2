import { type Action, type Part, type Script, traits } from './model.js';

/** What a script's own code depends on. */
export interface Written {
  /** Position of its tag, or of the tag that writes it, in the page. */
  readonly index: number;
  readonly inHead: boolean;
  /** The deferred tag before it whose events it can listen to. */
  readonly attachTo: string | null;
}

/** HTML of a script that another one writes. */
type Tag = (id: string, script: Script) => string;

/** As text of a script, in which `</script` and `<!--` may not occur. */
const literal = (value: unknown) =>
  JSON.stringify(value).replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--');

const partHtml = (id: string, part: Part, inHead: boolean, tag: Tag): string => {
  if (typeof part === 'object') return tag(id, part);
  // Text or an inline element would end the head.
  if (inHead) return `<meta id="e${id.slice(1)}">`;
  return part === 'text' ? ` text-${id} ` : `<b id="e${id.slice(1)}"></b>`;
};

const cut = (
  html: string,
  calls: 'one' | 'each' | 'snippets',
  pieces: readonly string[],
): readonly string[] => {
  if (calls === 'each') return pieces;
  return calls === 'one' ? [html] : (html.match(/.{1,11}/gs) ?? []);
};

/** Whether the parser waits for a file before it goes on behind this part. */
const blocks = (part: Part): boolean =>
  typeof part === 'object' &&
  (traits[part.kind].external ||
    (part.actions ?? []).some((action) => action.do === 'write' && action.parts.some(blocks)));

/** The JavaScript of a generated script; names of what it writes are its own with a letter: `s3a`, `s3b`. */
export const code = (id: string, script: Script, written: Written, tag: Tag): string => {
  const { module, phase } = traits[script.kind];
  let letters = 0;
  let blocked = false;
  const name = () => id + String.fromCharCode(97 + letters++);

  const act = (action: Action, index: number): string => {
    switch (action.do) {
      case 'micro':
        return `order.micro('${id}', ${index}, ${action.depth});`;
      case 'listen':
        return `order.listen('${id}', ${index}, '${action.to}', '${action.how}');`;
      case 'attach':
        return written.attachTo ? `order.attach('${id}', '${written.attachTo}');` : '';
      case 'micro-write': {
        const html = partHtml(name(), 'element', written.inHead, tag);
        return `order.microWrite('${id}', ${literal(html)});`;
      }
      case 'late-write':
        return `order.write('${id}', ['<!-- late -->']);`.replace('<!--', '<\\!--');
      case 'write': {
        const ids = action.parts.map(name);
        // An element that no file stands before is there as soon as the call returns.
        const element = blocked || action.parts.some(blocks) ? -1 : action.parts.indexOf('element');
        const probe = element < 0 ? null : `e${ids[element]?.slice(1)}`;
        blocked ||= action.parts.some(blocks);
        const parts = action.parts.map((part, at) => partHtml(ids[at] ?? id, part, written.inHead, tag));
        // A head has no boxes.
        const boxed = action.boxed && !written.inHead;
        const pieces = boxed ? [`<div id="e${name().slice(1)}">`, ...parts, '</div>'] : parts;
        const calls = cut(pieces.join(''), action.calls, pieces);
        return `order.write('${id}', ${literal(calls)}, ${literal(probe)});`;
      }
    }
  };

  const actions = (script.actions ?? []).map(act);
  // A second `let` of one name keeps the whole script from being parsed, and the message tells which.
  if (script.ending === 'broken') return `let ${id}; let ${id};`;
  return [
    module ? `order.runModule('${id}', import.meta.url);` : `order.run('${id}', ${phase === 'deferred'});`,
    ...actions,
    `order.end('${id}');`,
    ...(script.ending === 'throws' ? [`throw new Error('${id} throws');`] : []),
  ].join('');
};
