// What was held, by which rule, and what of it was let go since: the events `block` and `release`.
(() => {
  const { element, slot, whenParsed } = window.demo;
  const rows = new Map();

  const cells = ({ kind, url, name, service, rule }, state) =>
    [kind, name ?? url ?? 'inline code', service, rule ?? '', state].map((text) => element('td', text));
  const show = (name) => (event) => {
    const { detail } = event;
    const state = name === 'release' ? 'let go' : detail.element?.isConnected ? 'waits' : 'stopped';
    const row = (detail.element && rows.get(detail.element)) ?? element('tr');
    // A release does not say the rule again.
    const rule = detail.rule ?? row.children[3]?.textContent;
    row.replaceChildren(...cells({ ...detail, rule }, state));
    if (detail.element) rows.set(detail.element, row);
    whenParsed(() => slot('held').append(row));
  };
  for (const name of ['block', 'release']) document.addEventListener(`consentry:${name}`, show(name));

  const image = (src) =>
    new Promise((done) => {
      const made = new Image();
      made.onload = () => done('image loaded');
      made.onerror = () => done('image failed');
      made.src = src;
    });
  whenParsed(() => {
    const collector = document.querySelector('[data-collector]').dataset.collector;
    document.getElementById('pixel').addEventListener('click', async () => {
      const url = `${collector}/mixpanel/track/`;
      document.cookie = 'mp_demo_mixpanel=1; path=/';
      localStorage.setItem('mp_demo_mixpanel_key', '1');
      const database = new Promise((done) => {
        const request = indexedDB.open('mixpanelDemo');
        request.onsuccess = () => done(request.result.close() ?? 'database open');
        request.onerror = () => done('database failed');
      });
      const answers = [
        await image(`${url}?image`),
        await fetch(`${url}?fetch`).then(
          () => 'fetch answered',
          (error) => `fetch: ${error.message}`,
        ),
        `beacon ${navigator.sendBeacon(`${url}?beacon`, 'x')}`,
        await database,
      ];
      document.getElementById('answers').textContent = answers.join(', ');
    });
  });
})();
