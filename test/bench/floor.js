// The least code that does the job at all: a banner, a cookie, and every held script let go at once, in no order.
// What Consentry costs is measured against it.
(() => {
  const open = () => {
    for (const held of document.querySelectorAll('script[type="text/plain"][data-consent]')) {
      const script = document.createElement('script');
      if (held.src) script.src = held.src;
      else script.text = held.text;
      held.replaceWith(script);
    }
  };
  const start = () => {
    if (document.cookie.includes('floor=1')) return open();
    const banner = document.createElement('div');
    banner.style.cssText = 'position:fixed;inset:auto 1em 1em;padding:1em;background:#fff;border:1px solid';
    banner.textContent = 'We use cookies. ';
    for (const name of ['Accept all', 'Reject all', 'Preferences']) {
      const button = document.createElement('button');
      button.textContent = name;
      button.dataset.floor = name;
      button.onclick = () => {
        banner.remove();
        // biome-ignore lint/suspicious/noDocumentCookie: the least code there is
        document.cookie = `floor=${name === 'Accept all' ? 1 : 0};path=/;max-age=9999`;
        if (name === 'Accept all') open();
      };
      banner.append(button);
    }
    document.body.append(banner);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
