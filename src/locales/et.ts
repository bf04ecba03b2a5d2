import type { Messages } from '../ui/en.js';

/** Estonian. */
export default {
  'banner.name': 'Nõusolek küpsisteks',
  'banner.opt-in':
    'Kasutame küpsiseid (cookies) ja sarnaseid tehnoloogiaid. Hädavajalikud on alati sees. Ainult teie loal kasutame ka teisi järgmisel otstarbel: {name}. Oma valikut saate igal ajal muuta.',
  'banner.opt-out':
    'Kasutame küpsiseid (cookies) ja sarnaseid tehnoloogiaid. Hädavajalikud on alati sees. Kuni te ei keeldu, kasutame ka teisi järgmisel otstarbel: {name}. Oma valikut saate igal ajal muuta.',
  'dialog.name': 'Küpsiste eelistused',
  'dialog.text':
    'Valige, milleks võime küpsiseid (cookies) ja sarnaseid tehnoloogiaid kasutada. Sulgemisel ei salvestata midagi.',
  accept: 'Nõustu kõigiga',
  reject: 'Keeldu kõigist',
  preferences: 'Eelistused',
  save: 'Salvesta valik',
  close: 'Sulge',
  policy: 'Privaatsuspoliitika',
  help: 'Abi küpsiste kohta',
  details: 'Üksikasjad: {name}',
  once: 'Laadi üks kord',
  always: 'Luba alati',
  held: 'Kinni peetud, kuni lubate „{name}“. „Luba alati“ kehtib kogu saidil.',
  gpc: 'Teie loobumissoovi on arvestatud',
  dnt: 'See sait ei reageeri Do Not Track signaalidele.',
  'because.necessary': 'Alati sees',
  'because.gpc': 'Väljas: teie brauser saadab Global Privacy Controli signaali.',
  'because.child-directed': 'Alati väljas: see sait on suunatud lastele.',
  'because.locked': 'Pole saadaval.',
  'category.necessary': 'Hädavajalikud',
  'category.necessary.text': 'Seansid, sisselogimine, see valik.',
  'category.analytics': 'Jõudlus ja analüüs',
  'category.analytics.text': 'Kuidas saiti kasutatakse, jõudlus, vead.',
  'category.functional': 'Funktsionaalsed',
  'category.functional.text': 'Eelistused, seaded, manustatud sisu.',
  'category.marketing': 'Turundus ja reklaam',
  'category.marketing.text': 'Reklaamid ja kampaaniate mõõtmine.',
} satisfies Messages;
