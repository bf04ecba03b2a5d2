/** The button that opens the preferences while no surface is up. Made here, so that it costs no request. */
export interface Reopen {
  show(visible: boolean): void;
}

const STYLE =
  ':host{all:initial!important;position:fixed!important;inset-block-end:1rem!important;inset-inline-start:1rem!important;z-index:2147483646!important}' +
  ':host([hidden]){display:none!important}' +
  '@media print{:host{display:none!important}}' +
  'button{font:500 .875rem/1.2 system-ui,sans-serif;min-height:44px;padding:.5rem 1rem;border:1px solid #6b7280;border-radius:22px;' +
  'background:#fff;color:#111827;cursor:pointer}' +
  'button:hover{background:#f3f4f6}' +
  'button:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}' +
  '@media (prefers-color-scheme:dark){button{background:#1f2937;color:#f9fafb;border-color:#9ca3af}button:hover{background:#374151}button:focus-visible{outline-color:#a8c7fa}}';

export const reopen = (win: Window & typeof globalThis, label: string, onClick: () => void): Reopen => {
  const doc = win.document;
  const host = doc.createElement('consentry-reopen');
  host.hidden = true;
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
  const sheet = new win.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const button = doc.createElement('button');
  button.type = 'button';
  button.part = 'reopen';
  button.textContent = label;
  button.addEventListener('click', onClick);
  root.append(button);

  return {
    show(visible) {
      host.hidden = !visible;
      // Behind the body, and only once there is one: the parser would otherwise put it after ours.
      if (visible && !host.isConnected && doc.body) doc.documentElement.append(host);
    },
  };
};
