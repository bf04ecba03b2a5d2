import type { Messages } from '../ui/en.js';

/** Norwegian (Bokmål). */
export default {
  'banner.name': 'Samtykke til informasjonskapsler',
  'banner.opt-in':
    'Vi bruker informasjonskapsler (cookies) og lignende teknologi. Strengt nødvendige er alltid på. Bare hvis du tillater det, bruker vi andre til: {name}. Du kan når som helst endre valget ditt.',
  'banner.opt-out':
    'Vi bruker informasjonskapsler (cookies) og lignende teknologi. Strengt nødvendige er alltid på. Så lenge du ikke avviser, bruker vi andre til: {name}. Du kan når som helst endre valget ditt.',
  'dialog.name': 'Innstillinger for informasjonskapsler',
  'dialog.text':
    'Velg hva vi kan bruke informasjonskapsler (cookies) og lignende teknologi til. Ingenting lagres når du lukker.',
  accept: 'Godta alle',
  reject: 'Avvis alle',
  preferences: 'Innstillinger',
  save: 'Lagre valg',
  close: 'Lukk',
  policy: 'Personvernerklæring',
  help: 'Hjelp om informasjonskapsler',
  details: 'Detaljer: {name}',
  once: 'Last inn én gang',
  always: 'Tillat alltid',
  held: 'Holdes tilbake til du tillater «{name}». «Tillat alltid» gjelder hele nettstedet.',
  gpc: 'Reservasjonen din er respektert',
  dnt: 'Dette nettstedet reagerer ikke på Do Not Track-signaler.',
  'because.necessary': 'Alltid på',
  'because.gpc': 'Av: nettleseren din sender Global Privacy Control.',
  'because.child-directed': 'Alltid av: dette nettstedet retter seg mot barn.',
  'because.locked': 'Ikke tilgjengelig.',
  'category.necessary': 'Strengt nødvendige',
  'category.necessary.text': 'Økter, innlogging, dette valget.',
  'category.analytics': 'Ytelse og analyse',
  'category.analytics.text': 'Hvordan nettstedet brukes, ytelse, feil.',
  'category.functional': 'Funksjonelle',
  'category.functional.text': 'Preferanser, innstillinger, innebygd innhold.',
  'category.marketing': 'Markedsføring og reklame',
  'category.marketing.text': 'Annonser og måling av kampanjer.',
} satisfies Messages;
