import type { Messages } from '../ui/en.js';

/** Croatian. */
export default {
  'banner.name': 'Privola za kolačiće',
  'banner.opt-in':
    'Upotrebljavamo kolačiće (cookies) i slične tehnologije. Nužni su uvijek uključeni. Samo ako dopustite, upotrebljavamo i druge za: {name}. Svoj izbor možete promijeniti u bilo kojem trenutku.',
  'banner.opt-out':
    'Upotrebljavamo kolačiće (cookies) i slične tehnologije. Nužni su uvijek uključeni. Dok ne odbijete, upotrebljavamo i druge za: {name}. Svoj izbor možete promijeniti u bilo kojem trenutku.',
  'dialog.name': 'Postavke kolačića',
  'dialog.text':
    'Odaberite za što smijemo upotrebljavati kolačiće (cookies) i slične tehnologije. Zatvaranjem se ništa ne sprema.',
  accept: 'Prihvati sve',
  reject: 'Odbij sve',
  preferences: 'Postavke',
  save: 'Spremi izbor',
  close: 'Zatvori',
  policy: 'Pravila privatnosti',
  help: 'Pomoć o kolačićima',
  details: 'Pojedinosti: {name}',
  once: 'Učitaj jednom',
  always: 'Uvijek dopusti',
  held: 'Zadržano dok ne dopustite „{name}”. „Uvijek dopusti” vrijedi za cijelo web-mjesto.',
  gpc: 'Vaš zahtjev za isključenje poštuje se',
  dnt: 'Ovo web-mjesto ne reagira na signale Do Not Track.',
  'because.necessary': 'Uvijek uključeni',
  'because.gpc': 'Isključeno: vaš preglednik šalje Global Privacy Control.',
  'because.child-directed': 'Uvijek isključeno: ovo je web-mjesto namijenjeno djeci.',
  'because.locked': 'Nije dostupno.',
  'category.necessary': 'Nužni',
  'category.necessary.text': 'Sesije, prijava, ovaj izbor.',
  'category.analytics': 'Izvedba i analitika',
  'category.analytics.text': 'Kako se web-mjesto upotrebljava, izvedba, pogreške.',
  'category.functional': 'Funkcionalni',
  'category.functional.text': 'Preferencije, postavke, ugrađeni sadržaj.',
  'category.marketing': 'Marketing i oglašavanje',
  'category.marketing.text': 'Oglasi i mjerenje kampanja.',
} satisfies Messages;
