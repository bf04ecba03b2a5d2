// The switcher sets the cookie that an edge server would have set, for this page alone, and forgets the choice.
const { cookie, regionCookie } = demo.config;
const select = document.getElementById('region');
const read = (name) =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

demo.slot('switcher').addEventListener('submit', (event) => {
  event.preventDefault();
  window.consentry.reset();
  const age = select.value ? 3600 : 0;
  document.cookie = `${regionCookie}=${select.value}; Path=${location.pathname}; Max-Age=${age}; SameSite=Lax`;
  location.reload();
});
select.value = read(regionCookie) ?? '';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
demo.slot('zone').textContent = zone;
demo.slot('source').textContent = select.selectedOptions[0].dataset.source;

window.consentryQueue.push((consentry) => {
  // What holds without a choice is what the mode says; with one, the record has it.
  const show = () => {
    const record = read(cookie.name);
    const regime = record && (new URLSearchParams(record).get('m') ?? 'opt-in');
    const { region, decision } = consentry.state;
    const { granted, because } = decision.categories.analytics;
    demo.slot('region').textContent = region ?? 'unknown';
    demo.slot('mode').textContent =
      because === 'default' ? (granted ? 'opt-out: until refused' : 'opt-in: not before a yes') : regime;
    demo.slot('record').textContent = regime ? `answered under ${regime}` : 'nothing yet';
  };
  show();
  consentry.on('consent', show);
  consentry.on('change', show);
});
