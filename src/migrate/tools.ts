import { c15t } from './c15t.js';
import { cookiebot } from './cookiebot.js';
import { cookieyes } from './cookieyes.js';
import { klaro } from './klaro.js';
import { onetrust } from './onetrust.js';
import { tarteaucitron } from './tarteaucitron.js';
import type { Tool } from './tool.js';
import { vanillaCookieconsent } from './vanilla-cookieconsent.js';

// Osano is not among them: it encrypts what it stores, so that only its own script can read it.
const TOOLS = {
  c15t,
  cookiebot,
  cookieyes,
  klaro,
  onetrust,
  tarteaucitron,
  'vanilla-cookieconsent': vanillaCookieconsent,
} satisfies Readonly<Record<string, Tool>>;

export type ToolName = keyof typeof TOOLS;

/** A page without types may name one that there is not. */
export const toolNamed = (name: ToolName): Tool | null => (Object.hasOwn(TOOLS, name) ? TOOLS[name] : null);
