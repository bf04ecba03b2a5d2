import type { View } from '../ui/view.js';

const STYLE =
  ':host{all:initial!important;position:fixed!important;inset:auto auto 1em 1em!important;z-index:999999999!important}' +
  'button{font:1em system-ui;padding:1em;border:1px solid;border-radius:2em;color-scheme:light dark;background:var(--consentry-background,Canvas);color:var(--consentry-text,CanvasText)}' +
  '@media print{button{display:none}}';

/**
 * The button that opens the preferences while no surface is up, made here so that it costs no request. Returns
 * what brings it in line with the view.
 */
export const reopen = (win: Window & typeof globalThis, view: View): (() => void) => {
  const doc = win.document;
  const host = doc.createElement('consentry-reopen');
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
  const sheet = new win.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const button = doc.createElement('button');
  button.part = 'reopen';
  button.style.colorScheme = view.config.ui?.colorScheme?.replace('auto', '') ?? '';
  button.onclick = () => view.show('preferences');
  root.append(button);
  doc.documentElement.append(host);
  return () => {
    const { state, texts } = view;
    button.hidden = state.surface === 'banner';
    button.lang = state.locale;
    button.textContent = texts.reopen ?? '';
  };
};
