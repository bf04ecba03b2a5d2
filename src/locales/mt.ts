import type { Messages } from '../ui/en.js';

/** Maltese. */
export default {
  'banner.name': 'Kunsens għall-cookies',
  'banner.opt-in':
    'Nużaw cookies u teknoloġiji simili. Dawk strettament meħtieġa jkunu dejjem mixgħula. Biss jekk tippermetti, nużaw oħrajn għal: {name}. Tista’ tibdel l-għażla tiegħek meta trid.',
  'banner.opt-out':
    'Nużaw cookies u teknoloġiji simili. Dawk strettament meħtieġa jkunu dejjem mixgħula. Sakemm tirrifjuta, nużaw oħrajn għal: {name}. Tista’ tibdel l-għażla tiegħek meta trid.',
  'dialog.name': 'Preferenzi tal-cookies',
  'dialog.text': 'Agħżel għalxiex nistgħu nużaw cookies u teknoloġiji simili. Meta tagħlaq ma jinħażen xejn.',
  accept: 'Aċċetta kollox',
  reject: 'Irrifjuta kollox',
  preferences: 'Preferenzi',
  save: 'Ħażen l-għażliet',
  close: 'Agħlaq',
  policy: 'Politika tal-privatezza',
  help: 'Għajnuna dwar il-cookies',
  details: 'Dettalji: {name}',
  once: 'Ħaffef darba',
  always: 'Ippermetti dejjem',
  held: 'Miżmum lura sakemm tippermetti “{name}”. “Ippermetti dejjem” jgħodd għas-sit kollu.',
  gpc: 'It-talba tiegħek biex tirrifjuta ġiet rispettata',
  dnt: 'Dan is-sit ma jweġibx għas-sinjali Do Not Track.',
  'because.necessary': 'Dejjem attivi',
  'because.gpc': 'Mitfi: il-browser tiegħek jibgħat Global Privacy Control.',
  'because.child-directed': 'Dejjem mitfi: dan is-sit huwa mmirat lejn it-tfal.',
  'because.locked': 'Mhux disponibbli.',
  'category.necessary': 'Strettament meħtieġa',
  'category.necessary.text': 'Sessjonijiet, dħul, din l-għażla.',
  'category.analytics': 'Prestazzjoni u analiżi',
  'category.analytics.text': 'Kif jintuża s-sit, prestazzjoni, żbalji.',
  'category.functional': 'Funzjonali',
  'category.functional.text': 'Preferenzi, settings, kontenut inkorporat.',
  'category.marketing': 'Kummerċjalizzazzjoni u reklamar',
  'category.marketing.text': 'Reklami u kejl tal-kampanji.',
} satisfies Messages;
