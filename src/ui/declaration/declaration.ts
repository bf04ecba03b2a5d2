import type { Consent } from '../../api.js';
import { BRAND, type Published } from '../../published.js';
import { withEnglish } from '../english.js';
import { language } from '../language.js';
import type { View } from '../view.js';
import { tables } from './tables.js';

const NAME = 'consentry-declaration';

/**
 * Makes `<consentry-declaration>` an element that shows what every service keeps, as plain tables in the light DOM and
 * so in the page's own style, in the visitor's language. Nothing is defined twice; a second call does nothing.
 *
 * @param consent what `createConsent` has returned
 */
export const defineDeclaration = (consent: Consent): void => {
  const view = (consent as Published['consentry'])?.[BRAND];
  if (!view) return;
  const shown = new Set<HTMLElement>();
  let asked = false;

  const draw = (host: HTMLElement) => {
    // Until a language has been found, there is none to say it in.
    if (!('accept' in own.texts)) return;
    host.lang = own.state.locale;
    host.dir = own.texts.dir ?? 'ltr';
    host.replaceChildren(...tables(own));
  };
  const own: View = withEnglish(
    Object.create(view, {
      speak: {
        value(...given: Parameters<View['speak']>) {
          view.speak(...given);
          shown.forEach(draw);
        },
      },
    }),
  );

  // With `data-manual` the services are not known before.
  consent.on('ready', () => {
    if (customElements.get(NAME)) return;
    customElements.define(
      NAME,
      class extends HTMLElement {
        connectedCallback() {
          shown.add(this);
          draw(this);
          if (asked) return;
          asked = true;
          language(own);
        }
        disconnectedCallback() {
          shown.delete(this);
        }
      },
    );
  });
};
