import type { Messages } from '../ui/en.js';

/** Irish. */
export default {
  'banner.name': 'Toiliú le fianáin',
  'banner.opt-in':
    'Úsáidimid fianáin (cookies) agus teicneolaíochtaí comhchosúla. Bíonn na cinn atá fíor-riachtanach ar siúl i gcónaí. Ní úsáidimid cinn eile ach amháin má cheadaíonn tú é, le haghaidh: {name}. Is féidir leat do rogha a athrú am ar bith.',
  'banner.opt-out':
    'Úsáidimid fianáin (cookies) agus teicneolaíochtaí comhchosúla. Bíonn na cinn atá fíor-riachtanach ar siúl i gcónaí. Go dtí go ndiúltóidh tú, úsáidimid cinn eile le haghaidh: {name}. Is féidir leat do rogha a athrú am ar bith.',
  'dialog.name': 'Socruithe fianán',
  'dialog.text':
    'Roghnaigh cad chuige ar féidir linn fianáin (cookies) agus teicneolaíochtaí comhchosúla a úsáid. Ní shábháltar aon rud nuair a dhúnann tú.',
  accept: 'Glac le gach ceann',
  reject: 'Diúltaigh do gach ceann',
  preferences: 'Socruithe',
  save: 'Sábháil na roghanna',
  close: 'Dún',
  policy: 'Beartas príobháideachais',
  help: 'Cabhair faoi fhianáin',
  details: 'Sonraí: {name}',
  once: 'Lódáil uair amháin',
  always: 'Ceadaigh i gcónaí',
  held: 'Coinnithe siar go dtí go gceadóidh tú “{name}”. Baineann “Ceadaigh i gcónaí” leis an suíomh ar fad.',
  gpc: 'Cloíodh le d’iarratas ar rogha an diúltaithe',
  dnt: 'Ní fhreagraíonn an suíomh seo do chomharthaí Do Not Track.',
  'because.necessary': 'Ar siúl i gcónaí',
  'because.gpc': 'As: tá do bhrabhsálaí ag seoladh Global Privacy Control.',
  'because.child-directed': 'As i gcónaí: tá an suíomh seo dírithe ar leanaí.',
  'because.locked': 'Níl sé ar fáil.',
  'category.necessary': 'Fíor-riachtanach',
  'category.necessary.text': 'Seisiúin, logáil isteach, an rogha seo.',
  'category.analytics': 'Feidhmíocht agus anailís',
  'category.analytics.text': 'Conas a úsáidtear an suíomh, feidhmíocht, earráidí.',
  'category.functional': 'Feidhmiúil',
  'category.functional.text': 'Sainroghanna, socruithe, ábhar leabaithe.',
  'category.marketing': 'Margaíocht agus fógraíocht',
  'category.marketing.text': 'Fógraí agus tomhas feachtas.',
} satisfies Messages;
