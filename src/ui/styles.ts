/**
 * The page's rules reach hosts and slotted buttons, and even `* { all: unset !important }` must not win there:
 * of important declarations, those of a shadow root win over the page's. Inner rules stay normal, for `::part()`.
 */
export const important = (css: string): string => css.replaceAll(';', '!important;');

const light = `color-scheme:light;--_bg:var(--consentry-background,#fff);--_fg:var(--consentry-text,#1c1d21);--_soft:var(--consentry-text-soft,#52555e);--_line:var(--consentry-line,#767a85);--_accent:var(--consentry-accent,#0b57d0);--_ink:var(--consentry-ink,#fff);`;
const dark = `color-scheme:dark;--_bg:var(--consentry-background,#1f2024);--_fg:var(--consentry-text,#ececf1);--_soft:var(--consentry-text-soft,#b9bcc6);--_line:var(--consentry-line,#8d909b);--_accent:var(--consentry-accent,#a8c7fa);--_ink:var(--consentry-ink,#062e6f);`;

/** Every host, and the buttons slotted into it. */
export const baseOuter = `
:host{all:initial;${light}box-sizing:border-box;display:block;color:var(--_fg);background:var(--_bg);font:medium/1.5 var(--consentry-font,system-ui,sans-serif);overflow-wrap:break-word;}
@media(prefers-color-scheme:dark){:host([data-scheme=auto]){${dark}}}
:host([data-scheme=dark]){${dark}}
::slotted(button){all:unset;box-sizing:border-box;min-height:44px;padding:.5em 1.1em;border:1px solid var(--_line);border-radius:var(--consentry-radius-small,.5em);color:var(--_fg);background:var(--_bg);font:600 .9375em/1.3 var(--consentry-font,system-ui,sans-serif);text-align:center;cursor:pointer;}
::slotted([data-primary]){color:var(--_ink);background:var(--_accent);border-color:var(--_accent);}
::slotted(button:hover){text-decoration:underline;}
::slotted(button:focus-visible){outline:2px solid var(--_fg);outline-offset:2px;}
:host([hidden]){display:none;}
:host::before,:host::after,::slotted(button)::before,::slotted(button)::after{content:none;}
`;

export const baseInner = `
p{margin:0}
a{color:inherit}
:focus-visible{outline:2px solid var(--_fg);outline-offset:2px;border-radius:2px}
[part=title]{margin:0;font-size:1.0625em;font-weight:650}
[part=signal]{font-weight:600}
[part=text]{font-size:.9375em}
[part=actions]{display:grid;gap:.5em;background:inherit}
`;

// Scrolls as a whole, under buttons that stay: Accept and Reject are both in view at 400 % zoom.
export const bannerOuter = `
:host{position:fixed;z-index:2147483647;inset:auto 0 max(1em,env(safe-area-inset-bottom));margin:0 auto;width:min(66em,100% - 2em);max-height:calc(100% - 2em);overflow:auto;scroll-padding-bottom:9em;border:1px solid var(--consentry-line-soft,#8884);border-radius:var(--consentry-radius,1em);box-shadow:0 .5em 2em #0003;}
:host([data-position=top]){inset:1em 0 auto;}
:host([data-position=corner]){inset-inline:auto 1em;width:min(26em,100% - 2em);}
:host([data-position=center]){inset-block:0;margin-block:auto;width:min(32em,100% - 2em);height:fit-content;}
::slotted([data-consentry-action=preferences]){grid-column:1/-1;}
@media(min-width:48em){
:host(:not([hidden],[data-position=corner],[data-position=center])){display:flex;align-items:center;}
}
`;

export const bannerInner = `
[part=text]{flex:1;padding:1.25em 1.25em 0;display:grid;gap:.4em}
[part=logo]{max-height:2em;max-width:10em}
[part=actions]{position:sticky;bottom:0;padding:1em 1.25em 1.25em;grid-template-columns:1fr 1fr;flex:none}
@media(min-width:48em){
:host(:not([data-position=corner],[data-position=center])) [part=text]{padding-bottom:1.25em}
:host(:not([data-position=corner],[data-position=center])) [part=actions]{padding-block:1.25em;min-width:18em}
}
@media(max-width:30em){[part=text]{padding:1em 1em 0}[part=actions]{padding:.75em 1em 1em}}
`;

// The dialog is the whole viewport and its own backdrop: `::slotted(dialog)::backdrop` is not everywhere.
export const dialogOuter = `
:host{display:contents;}
::slotted(dialog){all:unset;position:fixed;inset:0;display:grid;place-items:center;background:#0008;}
::slotted(dialog:not([open])){display:none;}
`;

export const panelOuter = `
:host{width:min(40em,100% - 2em);max-height:calc(100vh - 2em);max-height:calc(100dvh - 2em);overflow:auto;scroll-padding-block:4.5em 6em;border-radius:var(--consentry-radius,1em);box-shadow:0 1em 4em #0006;}
::slotted(button){flex:1 0 auto;}
@media(max-height:32em){:host{scroll-padding:1em;}}
`;

export const panelInner = `
[part=header],[part=actions]{position:sticky;z-index:1;background:inherit;padding:.75em 1.25em}
[part=header]{top:0;display:flex;align-items:center;justify-content:space-between;border-bottom:1px solid #8884}
[part=title]{font-size:1.25em;outline:0}
[part=close]{all:unset;box-sizing:border-box;width:44px;height:44px;margin-inline-end:-.5em;font-size:1.75em;line-height:44px;text-align:center;cursor:pointer;border-radius:50%}
[part=close]:focus-visible{outline:2px solid}
[part=text]{padding:1em 1.25em;display:grid;gap:.75em}
[part=category]{border:1px solid #8884;border-radius:var(--consentry-radius-small,.5em);padding:.5em 1em .75em}
[part=row]{display:flex;align-items:center;gap:1em;justify-content:space-between}
[part=label]{flex:1;padding-block:.6em;font-weight:600;min-width:0}
[part=description]{color:var(--_soft)}
[part=note]{font-style:normal;font-weight:600}
[part=service]{margin-block-start:.5em;padding-inline-start:1em;border-inline-start:2px solid #8886;font-size:.9375em}
summary{padding-block:.6em;cursor:pointer}
[part=links]{display:flex;flex-wrap:wrap;gap:1em}
input{appearance:none;position:relative;flex:none;width:44px;height:44px;margin:0;cursor:pointer}
input:disabled{opacity:.6;cursor:default}
input::before,input::after{content:"";position:absolute;border-radius:1em;box-sizing:border-box}
input::before{inset:10px 0;border:2px solid var(--_line)}
input::after{inset-block:15px;inset-inline-start:5px;width:14px;background:var(--_line)}
input:checked::before{background:var(--_accent);border-color:var(--_accent)}
input:checked::after{inset-inline-start:25px;background:var(--_ink)}
@media(forced-colors:active){input{appearance:auto;width:24px;height:24px}input::before,input::after{content:none}}
[part=actions]{bottom:0;display:flex;flex-wrap:wrap;border-top:1px solid #8884}
@media(max-height:32em){[part=header],[part=actions]{position:static}}
`;

export const placeholderOuter = `
:host{background:none;}
::slotted(button){min-height:36px;padding:.4em .9em;}
`;

export const placeholderInner = `
[part=text]{position:absolute;inset:0;box-sizing:border-box;overflow:auto;padding:.75em;border:1px solid #8886;border-radius:inherit;background:var(--_bg);display:grid;align-content:safe center;justify-items:center;gap:.5em;text-align:center;font-size:.875em}
[part=actions]{display:flex;flex-wrap:wrap;justify-content:center}
`;
