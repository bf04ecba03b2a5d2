// One surface by itself, for the gallery: `show`, `lang`, `css`, `held` (a width) and `config` come from the query.
// Only text is made of them: options go through Consentry's own check, and a style sheet can do no more than look odd.
const query = new URLSearchParams(location.search);
const given = (name) => query.get(name) ?? '';
const config = JSON.parse(given('config') || '{}');

document.documentElement.lang = given('lang') || 'en';
document.documentElement.dir = given('lang') === 'ar' ? 'rtl' : 'ltr';
const sheet = new CSSStyleSheet();
sheet.replaceSync(`:root { color-scheme: ${given('scheme') === 'dark' ? 'dark' : 'light'} } ${given('css')}`);
document.adoptedStyleSheets.push(sheet);

consentry.init({
  policyUrl: '/privacy.html',
  services: {
    'visit-counter': {
      category: 'analytics',
      name: 'Visit Counter',
      provider: 'Example, Inc.',
      country: 'US',
      cookies: [{ name: 'vc_visitor', duration: '1 year', purpose: 'Tells visitors apart' }],
    },
    talks: { category: 'functional', name: 'Talks' },
  },
  ...config,
  ui: { colorScheme: given('scheme') || 'light', ...config.ui },
  // Answers in the gallery are for the gallery.
  cookie: { name: 'gallery' },
});

consentry.ready.then(() => {
  const show = given('show') || 'banner';
  if (show === 'nothing') consentry.hide();
  else consentry.show(show);
});

const width = Number(given('held'));
if (width)
  addEventListener('DOMContentLoaded', () => {
    const frame = document.createElement('iframe');
    frame.title = 'A talk';
    frame.dataset.consent = 'functional';
    frame.dataset.service = 'talks';
    frame.dataset.src = '/files/talk.html';
    frame.width = String(width);
    frame.height = String(Math.round((width * 9) / 16));
    document.querySelector('main').append(frame);
  });
