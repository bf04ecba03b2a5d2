import type { Messages } from '../ui/en.js';

/** Swedish. */
export default {
  'banner.name': 'Samtycke till kakor',
  'banner.opt-in':
    'Vi använder kakor (cookies) och liknande teknik. Strikt nödvändiga är alltid på. Bara om du tillåter det använder vi andra för: {name}. Du kan när som helst ändra ditt val.',
  'banner.opt-out':
    'Vi använder kakor (cookies) och liknande teknik. Strikt nödvändiga är alltid på. Så länge du inte nekar använder vi andra för: {name}. Du kan när som helst ändra ditt val.',
  'dialog.name': 'Inställningar för kakor',
  'dialog.text':
    'Välj vad vi får använda kakor (cookies) och liknande teknik till. Inget sparas när du stänger.',
  accept: 'Godkänn alla',
  reject: 'Avvisa alla',
  preferences: 'Inställningar',
  save: 'Spara val',
  close: 'Stäng',
  policy: 'Integritetspolicy',
  help: 'Hjälp om kakor',
  details: 'Detaljer: {name}',
  once: 'Ladda en gång',
  always: 'Tillåt alltid',
  held: 'Hålls tillbaka tills du tillåter ”{name}”. ”Tillåt alltid” gäller hela webbplatsen.',
  gpc: 'Din invändning har respekterats',
  dnt: 'Webbplatsen reagerar inte på Do Not Track-signaler.',
  'because.necessary': 'Alltid på',
  'because.gpc': 'Av: din webbläsare skickar Global Privacy Control.',
  'because.child-directed': 'Alltid av: webbplatsen riktar sig till barn.',
  'because.locked': 'Inte tillgängligt.',
  'category.necessary': 'Strikt nödvändiga',
  'category.necessary.text': 'Sessioner, inloggning, detta val.',
  'category.analytics': 'Prestanda och analys',
  'category.analytics.text': 'Hur webbplatsen används, prestanda, fel.',
  'category.functional': 'Funktionella',
  'category.functional.text': 'Preferenser, inställningar, inbäddat innehåll.',
  'category.marketing': 'Marknadsföring och reklam',
  'category.marketing.text': 'Annonser och mätning av kampanjer.',
} satisfies Messages;
