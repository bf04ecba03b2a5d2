import type { Messages } from '../ui/en.js';

/** Icelandic. */
export default {
  'banner.name': 'Samþykki fyrir vafrakökum',
  'banner.opt-in':
    'Við notum vafrakökur (cookies) og svipaða tækni. Nauðsynlegar kökur eru alltaf virkar. Aðeins ef þú leyfir það notum við aðrar fyrir: {name}. Þú getur breytt vali þínu hvenær sem er.',
  'banner.opt-out':
    'Við notum vafrakökur (cookies) og svipaða tækni. Nauðsynlegar kökur eru alltaf virkar. Þar til þú hafnar notum við aðrar fyrir: {name}. Þú getur breytt vali þínu hvenær sem er.',
  'dialog.name': 'Stillingar fyrir vafrakökur',
  'dialog.text':
    'Veldu til hvers við megum nota vafrakökur (cookies) og svipaða tækni. Ekkert er vistað þegar lokað er.',
  accept: 'Samþykkja allt',
  reject: 'Hafna öllu',
  preferences: 'Stillingar',
  save: 'Vista val',
  close: 'Loka',
  policy: 'Persónuverndarstefna',
  help: 'Hjálp um vafrakökur',
  details: 'Nánar: {name}',
  once: 'Hlaða einu sinni',
  always: 'Leyfa alltaf',
  held: 'Haldið aftur þar til þú leyfir „{name}“. „Leyfa alltaf“ gildir á öllum vefnum.',
  gpc: 'Beiðni þín um höfnun var virt',
  dnt: 'Þessi vefur bregst ekki við Do Not Track-merkjum.',
  'because.necessary': 'Alltaf virkt',
  'because.gpc': 'Óvirkt: vafrinn þinn sendir Global Privacy Control.',
  'because.child-directed': 'Alltaf óvirkt: þessi vefur er ætlaður börnum.',
  'because.locked': 'Ekki í boði.',
  'category.necessary': 'Bráðnauðsynlegar',
  'category.necessary.text': 'Setur, innskráning, þetta val.',
  'category.analytics': 'Afköst og greining',
  'category.analytics.text': 'Hvernig vefurinn er notaður, afköst, villur.',
  'category.functional': 'Virkni',
  'category.functional.text': 'Kjörstillingar, stillingar, innfellt efni.',
  'category.marketing': 'Markaðssetning og auglýsingar',
  'category.marketing.text': 'Auglýsingar og mæling herferða.',
} satisfies Messages;
