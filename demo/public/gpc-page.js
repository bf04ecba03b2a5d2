const signal = navigator.globalPrivacyControl;
demo.slot('signal').textContent = signal === undefined ? 'not there' : String(signal);

demo.slot('reset').addEventListener('click', () => {
  window.consentry.reset();
  location.reload();
});

window.consentryQueue.push((consentry) => {
  demo.slot('explain').textContent = consentry.explain().globalPrivacyControl;
});
