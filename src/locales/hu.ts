import type { Messages } from '../ui/en.js';

/** Hungarian. */
export default {
  'banner.name': 'Hozzájárulás a sütikhez',
  'banner.opt-in':
    'Sütiket (cookie-kat) és hasonló technológiákat használunk. A feltétlenül szükségesek mindig be vannak kapcsolva. Csak az Ön engedélyével használunk másokat a következőkre: {name}. Döntését bármikor módosíthatja.',
  'banner.opt-out':
    'Sütiket (cookie-kat) és hasonló technológiákat használunk. A feltétlenül szükségesek mindig be vannak kapcsolva. Amíg el nem utasítja, másokat is használunk a következőkre: {name}. Döntését bármikor módosíthatja.',
  'dialog.name': 'Sütibeállítások',
  'dialog.text':
    'Válassza ki, mire használhatunk sütiket (cookie-kat) és hasonló technológiákat. A bezárás semmit sem ment.',
  accept: 'Összes elfogadása',
  reject: 'Összes elutasítása',
  preferences: 'Beállítások',
  save: 'Választás mentése',
  close: 'Bezárás',
  policy: 'Adatvédelmi tájékoztató',
  help: 'Súgó a sütikről',
  details: 'Részletek: {name}',
  once: 'Betöltés egyszer',
  always: 'Engedélyezés mindig',
  held: 'Visszatartva, amíg nem engedélyezi ezt: „{name}”. Az „Engedélyezés mindig” az egész webhelyre érvényes.',
  gpc: 'Elutasítási kérését figyelembe vettük',
  dnt: 'Ez a webhely nem reagál a Do Not Track jelzésekre.',
  'because.necessary': 'Mindig aktív',
  'because.gpc': 'Kikapcsolva: böngészője Global Privacy Control jelzést küld.',
  'because.child-directed': 'Mindig kikapcsolva: ez a webhely gyermekeknek szól.',
  'because.locked': 'Nem érhető el.',
  'category.necessary': 'Feltétlenül szükséges',
  'category.necessary.text': 'Munkamenetek, bejelentkezés, ez a választás.',
  'category.analytics': 'Teljesítmény és elemzés',
  'category.analytics.text': 'A webhely használata, teljesítmény, hibák.',
  'category.functional': 'Funkcionális',
  'category.functional.text': 'Preferenciák, beállítások, beágyazott tartalom.',
  'category.marketing': 'Marketing és reklám',
  'category.marketing.text': 'Hirdetések és kampányok mérése.',
} satisfies Messages;
