import type { EventName } from '../events.js';
import type { Debug } from '../features.js';

const EVENTS: readonly EventName[] = ['change', 'consent', 'surface', 'block', 'release'];

/** What a browser asks for as soon as it meets it. A link to another page is not among them. */
const LIVE =
  ':is(script,img,iframe,embed,source,video,audio,track,input)[src],[srcset],[imagesrcset],[poster],link[href],object[data],image[href]';

/** Says in the console what is held and let go, and finds what a template cannot hold in every browser. */
export const debug: Debug = (win, consent, report) => {
  const { console, document: doc } = win;
  const say = (what: string, detail: unknown) => console.info(`Consentry: ${what}`, detail);
  say('state', consent.state);
  say('why', consent.explain());
  say('tagged', [...doc.querySelectorAll('[data-consent]')]);
  for (const name of EVENTS) consent.on(name, (detail) => say(name, detail));

  const look = () => {
    for (const template of doc.querySelectorAll<HTMLTemplateElement>('template[data-consent]'))
      for (const element of template.content.querySelectorAll(LIVE))
        report('template', (element.cloneNode() as Element).outerHTML);
  };
  look();
  new win.MutationObserver(look).observe(doc, { childList: true, subtree: true });
};
