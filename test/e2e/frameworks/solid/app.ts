import { Gate, useConsent } from 'consentry/solid';
import { type Component, createComponent, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { arrived, left } from '../app.js';

/** The overloads of Show are for JSX. */
const Either = Show as Component<{ when: boolean; fallback: JSX.Element; children: JSX.Element }>;

type Child = string | (() => string) | readonly JSX.Element[];

/**
 * Makes an element with one expression in it. Solid's compiler is not here: `client.ts` and `server.ts` do by hand what
 * it makes of `<p id="…">{…}</p>`.
 */
export type Element = (tag: string, id: string, child: Child, onClick?: () => void) => JSX.Element;

/** Two routes, and a link between them. */
export const site =
  (element: Element) =>
  (props: { initial?: readonly string[] | undefined }): JSX.Element => {
    const Tracker = () => {
      onMount(() => {
        arrived();
        onCleanup(left);
      });
      return element('p', 'on', 'on');
    };

    const Visit = () => {
      const { state, allows, show } = useConsent(() => props.initial);
      return element('section', 'visit', [
        element('p', 'known', () => (state() ? 'known' : 'unknown')),
        element('p', 'allows', () => String(allows('analytics'))),
        element('p', 'surface', () => state()?.surface ?? ''),
        element('button', 'choose', 'Choose', () => show('preferences')),
        createComponent(Gate, {
          category: 'analytics',
          initial: props.initial,
          get fallback() {
            return element('p', 'off', 'off');
          },
          get children() {
            return createComponent(Tracker, {});
          },
        }),
        createComponent(Gate, {
          category: 'marketing',
          service: 'acme',
          initial: props.initial,
          get children() {
            return element('p', 'acme', 'acme');
          },
        }),
      ]);
    };

    const [away, go] = createSignal(false);
    return element('main', 'main', [
      element('button', 'go', 'Go', () => go(!away())),
      createComponent(Either, {
        get when() {
          return away();
        },
        get fallback() {
          return createComponent(Visit, {});
        },
        get children() {
          return element('p', 'away', 'elsewhere');
        },
      }),
    ]);
  };
