// One button for each method; what it gives back is shown as JSON.
const answer = demo.slot('answer');
const show = (value) => {
  answer.textContent =
    value === undefined ? 'undefined' : typeof value === 'string' ? value : JSON.stringify(value, null, 2);
};

const calls = {
  acceptAll: (c) => c.acceptAll(),
  rejectAll: (c) => c.rejectAll(),
  choose: (c) => c.choose({ analytics: true, marketing: false }),
  service: (c) => c.choose({ services: { 'advert-pixel': true } }),
  revokeOne: (c) => c.revoke('analytics'),
  revokeAll: (c) => c.revoke(),
  reset: (c) => c.reset(),
  banner: (c) => c.show('banner'),
  preferences: (c) => c.show('preferences'),
  hide: (c) => c.hide(),
  explain: (c) => c.explain(),
  receipt: (c) => c.receipt(),
  when: (c) => {
    c.whenAllowed('marketing').then(() => show('marketing may run now'));
    return 'waiting for marketing';
  },
};

for (const button of document.querySelectorAll('[data-call]'))
  button.addEventListener('click', () => show(calls[button.dataset.call](window.consentry)));

for (const type of ['ready', 'change', 'consent', 'surface'])
  document.addEventListener(`consentry:${type}`, () => demo.say('dom', `consentry:${type}`));

for (const line of window.queued) demo.say('queue', line);
