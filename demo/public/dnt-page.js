// Shows the signals; nothing in Consentry or in this demo reads them for any other purpose.
const signals = {
  navigator: navigator.doNotTrack,
  window: window.doNotTrack,
  ms: navigator.msDoNotTrack,
  gpc: navigator.globalPrivacyControl,
};
for (const [name, value] of Object.entries(signals))
  demo.slot(name).textContent = value === undefined ? 'not there' : JSON.stringify(value);

window.consentryQueue.push((consentry) => {
  const show = () => {
    demo.slot('explain').textContent = JSON.stringify(consentry.explain(), null, 2);
  };
  show();
  // A refusal of what was shut already changes the reason alone, and is no `change`.
  for (const name of ['change', 'consent', 'surface']) consentry.on(name, show);
});
