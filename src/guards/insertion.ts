import type { Watch } from './guard.js';
import type { Hold } from './hold.js';

const METHODS: Readonly<Record<string, string>> = {
  Node: 'appendChild insertBefore replaceChild',
  Element: 'append prepend replaceChildren before after replaceWith insertAdjacentElement',
  Document: 'append prepend replaceChildren adoptNode importNode',
  DocumentFragment: 'append prepend replaceChildren',
  CharacterData: 'before after replaceWith',
  DocumentType: 'before after replaceWith',
  Range: 'insertNode surroundContents',
};

/** Methods that put nodes into the page. What is put into a tree outside of it is looked at when that comes in. */
export const insertionGuard = ({ win, intercept }: Watch, hold: Hold): void => {
  const { document: doc, Node, Element, DocumentFragment, ShadowRoot } = win;
  // A form's own may be a field of that name.
  const { getRootNode } = Node.prototype;
  const isIn = (node: Node) => {
    const root = getRootNode.call(node);
    return root === doc || root instanceof ShadowRoot;
  };
  for (const [type, methods] of Object.entries(METHODS))
    for (const method of methods.split(' '))
      intercept(
        (win as never as Record<string, { prototype: object }>)[type]?.prototype,
        method,
        (self, args, native) => {
          for (const node of args)
            if (
              (node instanceof Element || node instanceof DocumentFragment) &&
              !isIn(node) &&
              (!(self instanceof Node) || isIn(self))
            )
              hold.all(node);
          return native();
        },
      );
};
