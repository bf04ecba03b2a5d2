import type { Messages } from '../ui/en.js';

/** Czech. */
export default {
  'banner.name': 'Souhlas s cookie',
  'banner.opt-in':
    'Používáme soubory cookie a podobné technologie. Nezbytně nutné jsou vždy zapnuté. Jen pokud to povolíte, používáme další pro: {name}. Svou volbu můžete kdykoli změnit.',
  'banner.opt-out':
    'Používáme soubory cookie a podobné technologie. Nezbytně nutné jsou vždy zapnuté. Dokud je neodmítnete, používáme další pro: {name}. Svou volbu můžete kdykoli změnit.',
  'dialog.name': 'Nastavení cookie',
  'dialog.text':
    'Zvolte, k čemu smíme používat soubory cookie a podobné technologie. Zavřením se nic neuloží.',
  accept: 'Povolit všechny cookie',
  reject: 'Povolit pouze nezbytné cookie',
  preferences: 'Nastavení',
  save: 'Uložit volbu',
  close: 'Zavřít',
  policy: 'Zásady ochrany osobních údajů',
  help: 'Nápověda ke cookie',
  details: 'Podrobnosti: {name}',
  once: 'Načíst jednou',
  always: 'Vždy povolit',
  held: 'Pozastaveno, dokud nepovolíte „{name}“. „Vždy povolit“ platí pro celý web.',
  gpc: 'Váš nesouhlas je respektován',
  dnt: 'Tento web nereaguje na signály Do Not Track.',
  'because.necessary': 'Vždy aktivní',
  'because.gpc': 'Vypnuto: váš prohlížeč odesílá Global Privacy Control.',
  'because.child-directed': 'Vždy vypnuto: tento web je určen dětem.',
  'because.locked': 'Není k dispozici.',
  'category.necessary': 'Nezbytně nutné',
  'category.necessary.text': 'Relace, přihlášení, tato volba.',
  'category.analytics': 'Výkon a analytika',
  'category.analytics.text': 'Jak se web používá, výkon, chyby.',
  'category.functional': 'Funkční',
  'category.functional.text': 'Předvolby, nastavení, vložený obsah.',
  'category.marketing': 'Marketing a reklama',
  'category.marketing.text': 'Reklamy a měření kampaní.',
} satisfies Messages;
