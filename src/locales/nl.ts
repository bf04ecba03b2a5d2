import type { Messages } from '../ui/en.js';

/** Dutch. */
export default {
  'banner.name': 'Toestemming voor cookies',
  'banner.opt-in':
    'Wij gebruiken cookies en vergelijkbare technieken. Strikt noodzakelijke staan altijd aan. Alleen als u het toestaat, gebruiken wij andere voor: {name}. U kunt uw keuze altijd wijzigen.',
  'banner.opt-out':
    'Wij gebruiken cookies en vergelijkbare technieken. Strikt noodzakelijke staan altijd aan. Zolang u niet weigert, gebruiken wij andere voor: {name}. U kunt uw keuze altijd wijzigen.',
  'dialog.name': 'Cookievoorkeuren',
  'dialog.text':
    'Kies waarvoor wij cookies en vergelijkbare technieken mogen gebruiken. Bij sluiten wordt niets opgeslagen.',
  accept: 'Alles accepteren',
  reject: 'Alles weigeren',
  preferences: 'Voorkeuren',
  save: 'Keuzes opslaan',
  close: 'Sluiten',
  policy: 'Privacybeleid',
  help: 'Hulp bij cookies',
  details: 'Details: {name}',
  once: 'Eén keer laden',
  always: 'Altijd toestaan',
  held: 'Tegengehouden totdat u ‘{name}’ toestaat. ‘Altijd toestaan’ geldt voor de hele site.',
  gpc: 'Uw afmelding is gerespecteerd',
  dnt: 'Deze site reageert niet op Do Not Track-signalen.',
  'because.necessary': 'Altijd aan',
  'because.gpc': 'Uit: uw browser stuurt Global Privacy Control.',
  'because.child-directed': 'Altijd uit: deze site is bedoeld voor kinderen.',
  'because.locked': 'Niet beschikbaar.',
  'category.necessary': 'Strikt noodzakelijk',
  'category.necessary.text': 'Sessies, inloggen, deze keuze.',
  'category.analytics': 'Prestaties en analyse',
  'category.analytics.text': 'Hoe de site wordt gebruikt, prestaties, fouten.',
  'category.functional': 'Functioneel',
  'category.functional.text': 'Voorkeuren, instellingen, ingesloten inhoud.',
  'category.marketing': 'Marketing en reclame',
  'category.marketing.text': 'Advertenties en meting van campagnes.',
} satisfies Messages;
