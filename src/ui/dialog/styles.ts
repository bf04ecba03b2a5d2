// What the dialog adds to the style of every surface (../styles.ts): first what has to win over the page's own rules.
const outer =
  ':host(consentry-preferences){display:contents;}' +
  '::slotted(dialog){all:unset;position:fixed;inset:0;padding:env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);display:grid;place-items:center;background:#0008;}' +
  '::slotted(dialog:not([open])){display:none;}' +
  '@media print{::slotted(dialog[open]){display:none;}}' +
  ':host(consentry-panel){width:min(40em,100% - 2em);max-height:calc(100% - 2em);}';

const inner =
  'h2{margin:0}' +
  // Not wider than the panel for the sake of a table.
  '[part=text]{grid-template-columns:minmax(0,1fr)}' +
  '[part=header],label{display:flex;align-items:center;justify-content:space-between;gap:1em}' +
  '[part=header]{position:sticky;top:0;z-index:1;padding:.5em 1.25em;background:inherit;border-bottom:1px solid #8885}' +
  '[part=close]{all:unset;width:44px;margin-inline-end:-.5em;font-size:1.75em;line-height:44px;text-align:center;cursor:pointer}' +
  '[part=close]:focus-visible{outline:2px solid var(--consentry-text,CanvasText)}' +
  'h2:focus{outline:0}' +
  '[part=category],[part=record]{border:1px solid #8885;border-radius:.5em;padding:.5em 1em}' +
  '[part=service]{margin-top:.5em;padding-inline-start:1em;border-inline-start:2px solid #8885}' +
  'label{font-weight:600}' +
  'label,summary{padding:.5em 0;cursor:pointer}' +
  'input{appearance:none;flex:none;width:44px;height:24px;margin:3px 0;border:2px solid #888;border-radius:1em;cursor:pointer}' +
  'input:disabled{opacity:.6}' +
  // All border, which forced colours leave visible.
  'input:before{content:"";display:block;width:0;margin:3px;border:7px solid #888;border-radius:1em}' +
  'input:checked{background:var(--_accent)}' +
  'input:checked:before{margin-inline-start:23px;border-color:var(--consentry-ink,#fff)}' +
  '[part=scroll]{overflow:auto}' +
  'table{min-width:100%;border-collapse:collapse;font-size:.875em}' +
  // Words stay whole and the box scrolls, rather than a column of letters at 320 px.
  'th,td{min-width:6em;padding:.25em .75em .25em 0;border-top:1px solid #8885;text-align:start;vertical-align:top;overflow-wrap:normal}' +
  'thead th{border:0}' +
  'ol{margin:0;padding:0;list-style:none}' +
  'li{padding:.5em 0;border-top:1px solid #8885}' +
  'time{font-weight:600}' +
  '[part=buttons]{display:flex;flex-wrap:wrap;gap:.5em;padding:.5em 0}' +
  '[part=buttons] p{flex:1 0 100%}' +
  '[part=button]{all:unset;box-sizing:border-box;display:grid;place-items:center;min-height:44px;padding:.5em 1em;border:1px solid #888;border-radius:.5em;font-weight:600;cursor:pointer}' +
  '[part=button]:hover{text-decoration:underline}' +
  '[part=button]:focus-visible{outline:2px solid var(--consentry-text,CanvasText);outline-offset:2px}' +
  ':host(consentry-panel) [part=actions]{border-top:1px solid #8885}' +
  '@media(max-height:32em){:host(consentry-panel) div{position:static}}';

export const css = outer.replaceAll(';', '!important;') + inner;
