import type { Messages } from '../ui/en.js';

/** Finnish. */
export default {
  'banner.name': 'Evästesuostumus',
  'banner.opt-in':
    'Käytämme evästeitä (cookies) ja vastaavia tekniikoita. Välttämättömät ovat aina käytössä. Vain jos sallit sen, käytämme muita seuraaviin tarkoituksiin: {name}. Voit muuttaa valintaasi milloin tahansa.',
  'banner.opt-out':
    'Käytämme evästeitä (cookies) ja vastaavia tekniikoita. Välttämättömät ovat aina käytössä. Kunnes kieltäydyt, käytämme muita seuraaviin tarkoituksiin: {name}. Voit muuttaa valintaasi milloin tahansa.',
  'dialog.name': 'Evästeasetukset',
  'dialog.text':
    'Valitse, mihin saamme käyttää evästeitä (cookies) ja vastaavia tekniikoita. Sulkeminen ei tallenna mitään.',
  accept: 'Hyväksy kaikki',
  reject: 'Hylkää kaikki',
  preferences: 'Asetukset',
  save: 'Tallenna valinnat',
  close: 'Sulje',
  policy: 'Tietosuojakäytäntö',
  help: 'Ohje evästeistä',
  details: 'Lisätiedot: {name}',
  once: 'Lataa kerran',
  always: 'Salli aina',
  held: 'Estetty, kunnes sallit kohteen ”{name}”. ”Salli aina” sallii sen koko sivustolla.',
  gpc: 'Kieltopyyntöäsi on noudatettu',
  dnt: 'Tämä sivusto ei reagoi Do Not Track -signaaleihin.',
  'because.necessary': 'Aina käytössä',
  'because.gpc': 'Pois käytöstä: selaimesi lähettää Global Privacy Control -signaalin.',
  'because.child-directed': 'Aina pois käytöstä: tämä sivusto on suunnattu lapsille.',
  'because.locked': 'Ei saatavilla.',
  'category.necessary': 'Välttämättömät',
  'category.necessary.text': 'Istunnot, kirjautuminen, tämä valinta.',
  'category.analytics': 'Suorituskyky ja analytiikka',
  'category.analytics.text': 'Miten sivustoa käytetään, suorituskyky, virheet.',
  'category.functional': 'Toiminnalliset',
  'category.functional.text': 'Mieltymykset, asetukset, upotettu sisältö.',
  'category.marketing': 'Markkinointi ja mainonta',
  'category.marketing.text': 'Mainokset ja kampanjoiden mittaus.',
} satisfies Messages;
