import { mount } from './index.js';
import type { Mount } from './view.js';

// The loader listens on the element that it inserted, so nothing global is needed. The getter is asked itself:
// an element named `currentScript` in the page would hide `document.currentScript`.
const script: (HTMLScriptElement & { consentryMount?: Mount }) | null | undefined =
  Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(document);

if (script) script.consentryMount = mount;
