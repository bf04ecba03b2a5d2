import type { Messages } from '../ui/en.js';

/** Slovenian. */
export default {
  'banner.name': 'Soglasje za piškotke',
  'banner.opt-in':
    'Uporabljamo piškotke (cookies) in podobne tehnologije. Nujno potrebni so vedno vklopljeni. Samo če dovolite, uporabljamo tudi druge za: {name}. Svojo izbiro lahko kadar koli spremenite.',
  'banner.opt-out':
    'Uporabljamo piškotke (cookies) in podobne tehnologije. Nujno potrebni so vedno vklopljeni. Dokler ne zavrnete, uporabljamo tudi druge za: {name}. Svojo izbiro lahko kadar koli spremenite.',
  'dialog.name': 'Nastavitve piškotkov',
  'dialog.text':
    'Izberite, za kaj smemo uporabljati piškotke (cookies) in podobne tehnologije. Ob zaprtju se nič ne shrani.',
  accept: 'Sprejmi vse',
  reject: 'Zavrni vse',
  preferences: 'Nastavitve',
  save: 'Shrani izbiro',
  close: 'Zapri',
  policy: 'Politika zasebnosti',
  help: 'Pomoč o piškotkih',
  details: 'Podrobnosti: {name}',
  once: 'Naloži enkrat',
  always: 'Vedno dovoli',
  held: 'Zadržano, dokler ne dovolite »{name}«. »Vedno dovoli« velja za celotno spletno mesto.',
  gpc: 'Vaša zavrnitev je upoštevana',
  dnt: 'To spletno mesto se ne odziva na signale Do Not Track.',
  'because.necessary': 'Vedno vklopljeni',
  'because.gpc': 'Izklopljeno: vaš brskalnik pošilja Global Privacy Control.',
  'because.child-directed': 'Vedno izklopljeno: to spletno mesto je namenjeno otrokom.',
  'because.locked': 'Ni na voljo.',
  'category.necessary': 'Nujno potrebni',
  'category.necessary.text': 'Seje, prijava, ta izbira.',
  'category.analytics': 'Zmogljivost in analitika',
  'category.analytics.text': 'Kako se spletno mesto uporablja, zmogljivost, napake.',
  'category.functional': 'Funkcionalni',
  'category.functional.text': 'Preference, nastavitve, vdelana vsebina.',
  'category.marketing': 'Trženje in oglaševanje',
  'category.marketing.text': 'Oglasi in merjenje kampanj.',
} satisfies Messages;
