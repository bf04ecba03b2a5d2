import type { Messages } from '../ui/en.js';

/** Slovak. */
export default {
  'banner.name': 'Súhlas s cookie',
  'banner.opt-in':
    'Používame súbory cookie a podobné technológie. Nevyhnutne potrebné sú vždy zapnuté. Len ak to povolíte, používame ďalšie na: {name}. Svoju voľbu môžete kedykoľvek zmeniť.',
  'banner.opt-out':
    'Používame súbory cookie a podobné technológie. Nevyhnutne potrebné sú vždy zapnuté. Kým ich neodmietnete, používame ďalšie na: {name}. Svoju voľbu môžete kedykoľvek zmeniť.',
  'dialog.name': 'Nastavenia cookie',
  'dialog.text':
    'Zvoľte, na čo smieme používať súbory cookie a podobné technológie. Zatvorením sa nič neuloží.',
  accept: 'Prijať všetko',
  reject: 'Odmietnuť všetko',
  preferences: 'Nastavenia',
  save: 'Uložiť voľbu',
  close: 'Zavrieť',
  policy: 'Zásady ochrany osobných údajov',
  help: 'Pomocník k súborom cookie',
  details: 'Podrobnosti: {name}',
  once: 'Načítať raz',
  always: 'Vždy povoliť',
  held: 'Pozastavené, kým nepovolíte „{name}“. „Vždy povoliť“ platí pre celý web.',
  gpc: 'Váš nesúhlas je rešpektovaný',
  dnt: 'Tento web nereaguje na signály Do Not Track.',
  'because.necessary': 'Vždy aktívne',
  'because.gpc': 'Vypnuté: váš prehliadač odosiela Global Privacy Control.',
  'because.child-directed': 'Vždy vypnuté: tento web je určený deťom.',
  'because.locked': 'Nie je k dispozícii.',
  'category.necessary': 'Nevyhnutne potrebné',
  'category.necessary.text': 'Relácie, prihlásenie, táto voľba.',
  'category.analytics': 'Výkon a analytika',
  'category.analytics.text': 'Ako sa web používa, výkon, chyby.',
  'category.functional': 'Funkčné',
  'category.functional.text': 'Predvoľby, nastavenia, vložený obsah.',
  'category.marketing': 'Marketing a reklama',
  'category.marketing.text': 'Reklamy a meranie kampaní.',
} satisfies Messages;
