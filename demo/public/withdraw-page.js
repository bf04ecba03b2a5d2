// The report of a withdrawal outlives the reload in the history entry, so that nothing has to be stored for it.
for (const button of document.querySelectorAll('[data-demo="revoke"]'))
  button.addEventListener('click', () => window.consentry.revoke(button.value));

demo.slot('navigation').textContent = performance.getEntriesByType('navigation')[0].type;

const showReport = () => {
  if (history.state?.report) demo.slot('report').textContent = history.state.report;
};
showReport();
window.consentryQueue.push((consentry) =>
  consentry.on('change', ({ revoked, notCleared }) => {
    if (revoked.length === 0) return;
    const left = (notCleared ?? []).map((item) => item.name ?? JSON.stringify(item));
    const report = `${revoked.join(', ')}; ${left.length ? `could not be cleared: ${left.join(', ')}` : 'everything was cleared'}`;
    history.replaceState({ report }, '');
    showReport();
  }),
);
