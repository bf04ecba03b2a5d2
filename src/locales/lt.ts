import type { Messages } from '../ui/en.js';

/** Lithuanian. */
export default {
  'banner.name': 'Sutikimas dėl slapukų',
  'banner.opt-in':
    'Naudojame slapukus (cookies) ir panašias technologijas. Būtinieji visada įjungti. Tik jums leidus naudojame ir kitus šiems tikslams: {name}. Savo pasirinkimą galite bet kada pakeisti.',
  'banner.opt-out':
    'Naudojame slapukus (cookies) ir panašias technologijas. Būtinieji visada įjungti. Kol neatsisakote, naudojame ir kitus šiems tikslams: {name}. Savo pasirinkimą galite bet kada pakeisti.',
  'dialog.name': 'Slapukų nuostatos',
  'dialog.text':
    'Pasirinkite, kam galime naudoti slapukus (cookies) ir panašias technologijas. Uždarius niekas neįrašoma.',
  accept: 'Priimti visus',
  reject: 'Atmesti visus',
  preferences: 'Nuostatos',
  save: 'Įrašyti pasirinkimą',
  close: 'Uždaryti',
  policy: 'Privatumo politika',
  help: 'Pagalba apie slapukus',
  details: 'Išsamiau: {name}',
  once: 'Įkelti vieną kartą',
  always: 'Visada leisti',
  held: 'Sulaikyta, kol leisite „{name}“. „Visada leisti“ galioja visoje svetainėje.',
  gpc: 'Į jūsų atsisakymą atsižvelgta',
  dnt: 'Ši svetainė nereaguoja į Do Not Track signalus.',
  'because.necessary': 'Visada įjungti',
  'because.gpc': 'Išjungta: jūsų naršyklė siunčia Global Privacy Control.',
  'because.child-directed': 'Visada išjungta: ši svetainė skirta vaikams.',
  'because.locked': 'Nepasiekiama.',
  'category.necessary': 'Būtinieji',
  'category.necessary.text': 'Seansai, prisijungimas, šis pasirinkimas.',
  'category.analytics': 'Našumas ir analizė',
  'category.analytics.text': 'Kaip naudojama svetainė, našumas, klaidos.',
  'category.functional': 'Funkciniai',
  'category.functional.text': 'Pageidavimai, nustatymai, įterptas turinys.',
  'category.marketing': 'Rinkodara ir reklama',
  'category.marketing.text': 'Reklama ir kampanijų matavimas.',
} satisfies Messages;
