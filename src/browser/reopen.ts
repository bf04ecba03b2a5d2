import { optedOut } from '../core/opted-out.js';
import type { View } from '../ui/view.js';

const style = (scheme: string) =>
  ':host{all:initial!important;position:fixed!important;inset:var(--consentry-corner,auto auto 1em 1em)!important;z-index:999999999!important;max-width:calc(100% - 2em)!important}' +
  `*{font:1em system-ui;float:inline-start;padding:1em;border-radius:2em;color-scheme:${scheme};background:var(--consentry-background,Canvas);color:var(--consentry-text,CanvasText)}` +
  'button{border:1px solid}@media print{*{display:none}}:host:before,:host:after{display:none!important}';

/**
 * How often it is put back: whoever takes it out each time does so on purpose, and soon has the last word. A page that
 * gets another document element with each view has it for as many views.
 */
const LIVES = 99;

/**
 * The button that opens the preferences while no surface is up, made here so that it costs no request. Returns
 * what brings it in line with the view.
 */
export const reopen = (win: Window & typeof globalThis, view: View): (() => void) => {
  const doc = win.document;
  const host = doc.createElement('consentry-reopen');
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
  const sheet = new win.CSSStyleSheet();
  sheet.replaceSync(style(view.config.ui?.colorScheme?.replace('auto', '') || 'light dark'));
  root.adoptedStyleSheets = [sheet];
  const button = doc.createElement('button');
  button.part = 'reopen';
  const signal = doc.createElement('b');
  signal.part = 'signal';
  root.append(button);
  let lives = LIVES;
  // Also where the page gets another document element, or empties it (React makes a document anew that did not
  // hydrate); `document.open` takes away listeners, too.
  const place = () => {
    button.onclick = () => view.show('preferences');
    for (const node of [doc, doc.documentElement]) if (node) observer.observe(node, { childList: true });
    if (host.isConnected || lives-- < 1) return;
    doc.documentElement?.append(host);
  };
  const observer = new win.MutationObserver(place);
  place();
  return () => {
    const { config, state, texts } = view;
    button.hidden = state.surface === 'banner';
    signal.lang = button.lang = state.locale;
    button.textContent = texts.reopen as string;
    signal.textContent = texts.gpc as string;
    if (!button.hidden && optedOut(config.policy, state)) root.append(signal);
    // Prototype's `remove` throws outside of a tree.
    else signal.parentNode?.removeChild(signal);
  };
};
