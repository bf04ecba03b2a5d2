import { createElement as h, useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** A whole page in the hands of React, with scripts of its own in the head, as the layout of a site has them. */
export const Document = () => {
  const [clicks, click] = useState(0);
  const [hydrated, hydrate] = useState(false);
  useEffect(() => hydrate(true), []);
  return h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('title', null, 'A document'),
      h('script', { src: '/consentry.js' }),
      h('script', { src: '/hangs.js' }),
      h('script', { dangerouslySetInnerHTML: { __html: "window.theme = 'dark'" } }),
      h('script', { type: 'application/ld+json', dangerouslySetInnerHTML: { __html: '{}' } }),
    ),
    h(
      'body',
      null,
      h('button', { type: 'button', onClick: () => click(clicks + 1) }, `${hydrated} ${clicks}`),
      h('script', { src: '/document.js', type: 'module' }),
    ),
  );
};

/** In the page; what React has to say goes to the console. */
if (globalThis.document) hydrateRoot(document, h(Document));
