// Hosts, and the buttons slotted into them. The page's rules reach both, and even `* { all: unset !important }`
// must not win there: of important declarations, those of a shadow root win over the page's.
const outer = `
:host{all:initial;--_bg:var(--consentry-background,#fff);--_fg:var(--consentry-text,#1c1d21);--_line:#868a95;--_accent:var(--consentry-accent,#0b57d0);--_ink:var(--consentry-ink,#fff);color-scheme:light;box-sizing:border-box;display:block;overflow:auto;scroll-padding:5em;color:var(--_fg);background:var(--_bg);border:1px solid #8885;border-radius:var(--consentry-radius,1em);font:medium/1.5 var(--consentry-font,system-ui,sans-serif);overflow-wrap:break-word;}
:host::before,:host::after,::slotted(*)::before,::slotted(*)::after{content:none;}
::slotted(button){all:unset;box-sizing:border-box;min-height:44px;padding:.5em 1.1em;border:1px solid var(--_line);border-radius:.5em;font-weight:600;font-size:.9375em;line-height:1.3;text-align:center;cursor:pointer;}
::slotted([data-primary=true]){color:var(--_ink);background:var(--_accent);border-color:var(--_accent);}
::slotted(button:hover){text-decoration:underline;}
::slotted(button:focus-visible){outline:2px solid var(--_fg);outline-offset:2px;}
:host(consentry-panel) ::slotted(button){flex:1 0 auto;}
::slotted([data-consentry-action=preferences]){grid-column:1/-1;}
:host(consentry-banner){display:flex;flex-wrap:wrap;align-items:center;position:fixed;z-index:2147483647;inset:1em;margin:auto auto 0;height:fit-content;max-width:66em;max-height:80%;box-shadow:0 .5em 2em #0003;}
:host([data-position=top]){margin:0 auto auto;}
:host([data-position=corner]){max-width:26em;margin-inline-end:0;}
:host([data-position=center]){max-width:26em;margin:auto;}
:host([hidden]){display:none;}
:host(consentry-preferences){display:contents;}
::slotted(dialog){all:unset;position:fixed;inset:0;display:grid;place-items:center;background:#0008;}
::slotted(dialog:not([open])){display:none;}
:host(consentry-panel){width:min(40em,100% - 2em);max-height:calc(100% - 2em);}
:host(consentry-placeholder){display:inline-block;position:relative;border:0 solid transparent;border-radius:.5em;background:none;}
@media(prefers-color-scheme:dark){:host([data-scheme=auto]){DARK}}
:host([data-scheme=dark]){DARK}
`;

const dark =
  '--_bg:var(--consentry-background,#1f2024);--_fg:var(--consentry-text,#ececf1);color-scheme:dark;';

// The rest. Not important, so that `::part()` of the page can change it.
const inner = `
*{box-sizing:border-box}
p,h2{margin:0}
a{color:inherit}
[part=text]{display:grid;gap:.75em;padding:1em 1.25em;font-size:.9375em}
[part=title]{font-size:1.125em;font-weight:600}
[part=logo]{max-height:2em;max-width:10em}
[part=actions]{display:grid;gap:.5em;position:sticky;bottom:0;padding:1em 1.25em;background:inherit}
:host(consentry-banner) [part=text]{flex:3 1 24em;gap:.4em;padding-bottom:.25em}
:host(consentry-banner) [part=actions]{flex:1 1 17em;grid-template-columns:1fr 1fr}
[part=header]{display:flex;align-items:center;justify-content:space-between;position:sticky;top:0;z-index:1;padding:.5em 1.25em;background:inherit;border-bottom:1px solid #8885}
[part=close]{all:unset;width:44px;margin-inline-end:-.5em;font-size:1.75em;line-height:44px;text-align:center;cursor:pointer}
:focus-visible:not(h2){outline:2px solid;outline-offset:2px;border-radius:.25em}
h2{outline:0}
[part=category]{border:1px solid #8885;border-radius:.5em;padding:.5em 1em .75em}
label{display:flex;align-items:center;justify-content:space-between;gap:1em;font-weight:600}
[part=service]{margin-block-start:.5em;padding-inline-start:1em;border-inline-start:2px solid #8885}
summary{padding-block:.6em;cursor:pointer}
input{appearance:none;position:relative;flex:none;width:44px;height:44px;margin:0;cursor:pointer}
input:disabled{opacity:.6}
input::before,input::after{content:"";position:absolute;inset:10px 0;border:2px solid var(--_line);border-radius:1em}
input::after{inset-block:15px;inset-inline:5px auto;width:14px;border:0;background:var(--_line)}
input:checked::before{background:var(--_accent)}
input:checked::after{inset-inline-start:25px;background:var(--_ink)}
:host(consentry-panel) [part=actions]{display:flex;flex-wrap:wrap;z-index:1;padding-block:.75em;border-top:1px solid #8885}
:host(consentry-placeholder) [part=text]{position:absolute;inset:0;overflow:auto;padding:.75em;gap:.5em;align-content:safe center;justify-items:center;text-align:center;border:1px solid #8888;border-radius:inherit;background:var(--_bg)}
:host(consentry-placeholder) [part=actions]{display:flex;flex-wrap:wrap;justify-content:center;position:static;padding:0}
@media(max-height:32em){:host(consentry-panel) div{position:static}}
@media(forced-colors:active){input{appearance:auto;width:24px}input::before,input::after{content:none}}
`;

export const css = outer.replaceAll('DARK', dark).replaceAll(';', '!important;') + inner;
