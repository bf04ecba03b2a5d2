// An event by hand for each tracker that runs.
document.getElementById('send').addEventListener('click', () => {
  window.posthog?.capture?.('demo clicked');
  window.clarity?.('event', 'demo clicked');
  window.mixpanel?.track?.('demo clicked');
  window.analytics?.track?.('demo clicked');
});
