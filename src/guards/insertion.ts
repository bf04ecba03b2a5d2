import type { Watch } from './guard.js';
import type { Hold } from './hold.js';

const METHODS: Readonly<Record<string, string>> = {
  Node: 'appendChild insertBefore replaceChild',
  Element: 'append prepend replaceChildren before after replaceWith insertAdjacentElement',
  Document: 'append prepend replaceChildren',
  DocumentFragment: 'append prepend replaceChildren',
  CharacterData: 'before after replaceWith',
  DocumentType: 'before after replaceWith',
  Range: 'insertNode',
};

/** Methods that put nodes into the page. What is put into a tree outside of it is looked at when that comes in. */
export const insertionGuard = ({ win, intercept }: Watch, hold: Hold): void => {
  const { Node, ShadowRoot } = win;
  const comesIn = (into: unknown) =>
    !(into instanceof Node) || into.isConnected || into.getRootNode() instanceof ShadowRoot;
  for (const [type, methods] of Object.entries(METHODS))
    for (const method of methods.split(' '))
      intercept(
        (win as never as Record<string, { prototype: object }>)[type]?.prototype,
        method,
        'value',
        (self, args, native) => {
          for (const node of args)
            if (
              node instanceof Node &&
              !node.isConnected &&
              node.nodeType !== Node.TEXT_NODE &&
              comesIn(self)
            )
              hold.all(node as Element);
          return native();
        },
      );
};
