/** Style sheets of pages, from what frameworks ship to what nobody would write: all of them keep off our surfaces. */
export const hostile: Readonly<Record<string, string>> = {
  'all: unset': '* { all: unset !important }',
  'all: initial, for pseudo-elements too': '*, *::before, *::after { all: initial !important }',
  '40 px root': 'html { font-size: 40px !important } body { font-size: 3rem }',
  'what is inherited':
    'html, body { letter-spacing: .3em; word-spacing: 1em; line-height: 3; text-transform: uppercase; text-align: right; text-indent: 4em; color: red; cursor: wait; font-weight: 900; font-style: italic; white-space: pre; hyphens: auto; user-select: none; pointer-events: none; quotes: none; list-style: square; visibility: visible; text-shadow: 2px 2px red; font-variant: small-caps; -webkit-text-stroke: 1px red; tab-size: 9; accent-color: red; caret-color: red; line-break: anywhere; text-wrap: balance; writing-mode: vertical-rl; font-size-adjust: 1; color-scheme: dark }',
  // The rules of Tailwind's preflight and of Bootstrap's reboot that concern what we use.
  'Tailwind preflight':
    '*, ::after, ::before, ::backdrop { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid } html, :host { line-height: 1.5; -webkit-text-size-adjust: 100%; tab-size: 4; font-family: ui-sans-serif, monospace } a { color: inherit; text-decoration: inherit } b, strong { font-weight: bolder } img, video, iframe { display: block; vertical-align: middle; max-width: 100%; height: auto } button, input, ::file-selector-button { font: inherit; letter-spacing: inherit; color: inherit; border-radius: 0; background-color: transparent; opacity: 1 } button { appearance: button } [hidden]:where(:not([hidden="until-found"])) { display: none !important } summary { display: list-item } ol, ul, menu { list-style: none }',
  'Bootstrap reboot':
    '*, *::before, *::after { box-sizing: border-box } body { margin: 0; font: 400 1rem/1.5 serif; color: #212529; text-align: left } a { color: #0d6efd; text-decoration: underline } label { display: inline-block } button { border-radius: 0; text-transform: none; margin: 0 } button:focus:not(:focus-visible) { outline: 0 } button, [type="button"] { -webkit-appearance: button; cursor: pointer } iframe { border: 0 } summary { display: list-item; cursor: pointer } [hidden] { display: none !important }',
  'by element':
    'button { display: none !important } dialog { position: static !important; inset: auto !important; width: 9px !important; max-height: 9px !important; transform: rotate(9deg) !important; filter: blur(3px) !important; opacity: .1 !important; margin: 9px !important } span { position: absolute !important; left: -9999px !important; font-size: 50px !important } b, p, h2, label, input, section, slot { display: none !important }',
  'by attribute':
    '[popover] { inset: auto !important; width: 3px !important; display: none !important } [role=region], [role=group] { opacity: 0 !important; visibility: hidden !important } [type=button] { scale: .5 !important; background: lime !important } [lang], [dir] { position: static !important; font-size: 60px !important }',
  'by our own names':
    'consentry-banner, consentry-panel, consentry-preferences, consentry-placeholder, consentry-reopen, consentry-banner *, consentry-panel *, consentry-placeholder * { background: lime !important; color: red !important; border: 9px solid !important; margin: 20px !important; transform: scale(.5) !important; clip-path: circle(10%) !important; translate: 100px !important; z-index: -1 !important; outline: 5px solid red !important }',
  direction: '* { direction: rtl !important; unicode-bidi: bidi-override !important }',
  'pseudo-elements':
    '*::before, *::after { content: "x" !important; display: block !important; font-size: 90px !important } *::first-letter { font-size: 90px !important; color: red !important } *::first-line { font-size: 60px !important; background: lime !important } *::marker { color: red !important } *::backdrop { background: red !important; display: block !important }',
  'transitions and animations':
    '@keyframes away { to { transform: translateX(50px); opacity: .2; color: red } } * { transition: all 9s !important; animation: away 1ms forwards !important }',
  'inner names': '* { --_accent: red !important; --_edge: red !important; --_ink: red !important }',
  'grid and flex for all':
    '* { float: right; columns: 3 !important; order: 3 !important; contain: strict !important; content-visibility: auto !important; overflow: hidden !important; min-width: 700px !important; max-width: 3px !important }',
  'filter on the root': ':root { filter: invert(1) blur(1px) }',
  'transform on the root':
    ':root { transform: rotate(3deg) scale(.8); perspective: 100px; will-change: transform }',
  'opacity and clip on the root':
    ':root { opacity: .3; clip-path: inset(30%); mask: linear-gradient(#000, transparent); mix-blend-mode: difference }',
};
