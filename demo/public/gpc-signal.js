// Stands for a browser with the signal, or without: `?gpc=on`, `?gpc=off`. The header is beyond a script's reach.
const asked = new URLSearchParams(location.search).get('gpc');
if (asked)
  Object.defineProperty(navigator, 'globalPrivacyControl', { configurable: true, value: asked === 'on' });
