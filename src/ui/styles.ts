// Hosts, and the buttons slotted into them. The page's rules reach both, and even `* { all: unset !important }`
// must not win there: of important declarations, those of a shadow root win over the page's.
const outer =
  // System colours follow `color-scheme`, so that light and dark need no rules of their own.
  ':host{all:initial;direction:ltr;unicode-bidi:isolate;--_accent:var(--consentry-accent,#0b57d0);color-scheme:var(--consentry-scheme,light dark);box-sizing:border-box;display:block;overflow:auto;scroll-padding:5em 0 9em;color:var(--consentry-text,CanvasText);background:var(--consentry-background,Canvas);border:1px solid #8885;border-radius:var(--consentry-radius,1em);font:medium/1.5 var(--consentry-font,system-ui,sans-serif);overflow-wrap:anywhere;}' +
  // Black or white, whichever reads better on the accent, wherever that comes from: on a luminance of 0.179 both do.
  '@supports(color:color(from red srgb r g b)){:host{--_accent:color(from var(--consentry-accent,#0b57d0) srgb r g b/1);--_y:clamp(0,(.179 - .2126*r - .7152*g - .0722*b)*1e6,1);--consentry-ink:color(from var(--_accent) srgb-linear var(--_y) var(--_y) var(--_y));}}' +
  // Neither `all` nor a reset of the page touches the direction.
  ':host([dir=rtl]){direction:rtl;}' +
  // A page with a rule for the backdrop of its own dialogs would be dimmed under a banner.
  ':host:before,:host:after,:host::backdrop,::slotted(*):before,::slotted(*):after{display:none;}' +
  // By itself: Firefox knows it not, and would drop the whole list.
  '::slotted(*)::backdrop{display:none;}' +
  // Custom properties of theirs would set the answers apart.
  '::slotted(*){all:unset;direction:inherit;unicode-bidi:isolate;--_accent:inherit;--consentry-background:inherit;--consentry-ink:inherit;--consentry-text:inherit;}' +
  // A ground of their own: edges and letters would not show on every picture.
  '::slotted(button){display:grid;align-content:center;box-sizing:border-box;min-height:44px;padding:.5em;border:1px solid #888;border-radius:.5em;font-size:.9375em;background:var(--consentry-background,Canvas);font-weight:600;text-align:center;cursor:pointer;}' +
  // Beside each other are to accept and to reject, alike in every language; what comes behind them has a row.
  '::slotted(:nth-child(3)){grid-column:1/-1;}' +
  '::slotted([data-primary]){color:var(--consentry-ink,#fff);background:var(--_accent);}' +
  '::slotted(button:hover){text-decoration:underline;}' +
  '::slotted(button:focus-visible){outline:2px solid var(--consentry-text,CanvasText);outline-offset:2px;}' +
  // Clear of a notch and of what else a telephone keeps for itself, in a page that says `viewport-fit=cover`.
  ':host(consentry-banner){position:fixed;z-index:2147483647;inset:max(1em,env(safe-area-inset-top)) max(1em,env(safe-area-inset-right)) max(1em,env(safe-area-inset-bottom)) max(1em,env(safe-area-inset-left));scroll-padding-top:0;display:flex;flex-wrap:wrap;align-items:center;margin:auto auto 0;max-width:66em;max-height:80%;height:fit-content;box-shadow:0 .5em 2em #0003;}' +
  ':host([data-position=corner]){max-width:26em;margin-inline-end:0;}' +
  ':host([data-position=center]){max-width:26em;margin:auto;}' +
  ':host([data-side=top]){margin-top:0;margin-bottom:auto;}' +
  ':host([data-side=bottom]){margin-top:auto;margin-bottom:0;}' +
  ':host([hidden]){display:none;}' +
  '@media print{:host(consentry-banner){display:none;}}' +
  ':host(consentry-placeholder){contain:layout;border-color:transparent;}';

// The rest. Not important, so that `::part()` of the page can change it.
const inner =
  'p{margin:0}' +
  'a{color:inherit}' +
  '[part=text]{display:grid;gap:.5em;padding:1em 1.25em;font-size:.9375em}' +
  '[part=title]{font-size:1.125em}' +
  '[part=logo]{max-height:2em;max-width:10em}' +
  // Two beside each other in 320 px, beside a scroll bar, too: three rows would leave no room for what is asked.
  '[part=actions]{display:grid;grid-template-columns:repeat(auto-fit,minmax(max(6.5em,40%),1fr));gap:.5em;position:sticky;bottom:0;padding:1em 1.25em;background:inherit}' +
  ':host(consentry-banner) [part=text]{flex:3 24em}' +
  ':host(consentry-banner) [part=actions]{flex:1 15em;margin-top:-.5em}' +
  ':focus-visible{outline:2px solid var(--consentry-text,CanvasText);outline-offset:2px}' +
  // So faint that the text on it can be read, whatever it shows.
  '[part=poster]{position:absolute;width:100%;height:100%;object-fit:cover;border-radius:inherit;opacity:.3}' +
  ':host(consentry-placeholder) [part=text]{position:absolute;inset:0;overflow:auto;align-content:safe center;justify-items:center;text-align:center;border:1px solid #8885;border-radius:inherit}' +
  ':host(consentry-placeholder) [part=actions]{width:min(20em,100%);position:static;padding:0}';

export const css = outer.replaceAll(';', '!important;') + inner;
