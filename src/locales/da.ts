import type { Messages } from '../ui/en.js';

/** Danish. */
export default {
  'banner.name': 'Samtykke til cookies',
  'banner.opt-in':
    'Vi bruger cookies og lignende teknologier. Strengt nødvendige er altid slået til. Kun hvis du tillader det, bruger vi andre til: {name}. Du kan til enhver tid ændre dit valg.',
  'banner.opt-out':
    'Vi bruger cookies og lignende teknologier. Strengt nødvendige er altid slået til. Så længe du ikke afviser, bruger vi andre til: {name}. Du kan til enhver tid ændre dit valg.',
  'dialog.name': 'Cookieindstillinger',
  'dialog.text':
    'Vælg, hvad vi må bruge cookies og lignende teknologier til. Der gemmes intet, når du lukker.',
  accept: 'Accepter alle',
  reject: 'Afvis alle',
  preferences: 'Indstillinger',
  save: 'Gem valg',
  close: 'Luk',
  policy: 'Privatlivspolitik',
  help: 'Hjælp om cookies',
  details: 'Detaljer: {name}',
  once: 'Indlæs én gang',
  always: 'Tillad altid',
  held: 'Holdes tilbage, indtil du tillader »{name}«. »Tillad altid« gælder på hele websitet.',
  gpc: 'Din indsigelse er respekteret',
  dnt: 'Dette website reagerer ikke på Do Not Track-signaler.',
  'because.necessary': 'Altid slået til',
  'because.gpc': 'Slået fra: din browser sender Global Privacy Control.',
  'because.child-directed': 'Altid slået fra: dette website henvender sig til børn.',
  'because.locked': 'Ikke tilgængelig.',
  'category.necessary': 'Strengt nødvendige',
  'category.necessary.text': 'Sessioner, login, dette valg.',
  'category.analytics': 'Ydeevne og analyse',
  'category.analytics.text': 'Hvordan websitet bruges, ydeevne, fejl.',
  'category.functional': 'Funktionelle',
  'category.functional.text': 'Præferencer, indstillinger, indlejret indhold.',
  'category.marketing': 'Markedsføring og reklame',
  'category.marketing.text': 'Annoncer og måling af kampagner.',
} satisfies Messages;
