import type { Messages } from '../ui/en.js';

/** Catalan. */
export default {
  'banner.name': 'Consentiment de galetes',
  'banner.opt-in':
    'Utilitzem cookies i altres tecnologies similars. Les estrictament necessàries sempre estan actives. Només si ho permeteu, n’utilitzem d’altres per a: {name}. Podeu canviar la vostra elecció en qualsevol moment.',
  'banner.opt-out':
    'Utilitzem cookies i altres tecnologies similars. Les estrictament necessàries sempre estan actives. Mentre no les rebutgeu, n’utilitzem d’altres per a: {name}. Podeu canviar la vostra elecció en qualsevol moment.',
  'dialog.name': 'Preferències de galetes',
  'dialog.text':
    'Trieu per a què podem utilitzar galetes (cookies) i tecnologies similars. En tancar no es desa res.',
  accept: 'Accepta-ho tot',
  reject: 'Rebutja-ho tot',
  preferences: 'Preferències',
  save: 'Desa l’elecció',
  close: 'Tanca',
  policy: 'Política de privadesa',
  help: 'Ajuda sobre les galetes',
  details: 'Detalls: {name}',
  once: 'Carrega una vegada',
  always: 'Permet sempre',
  held: 'Retingut fins que permeteu «{name}». «Permet sempre» ho permet a tot el lloc.',
  gpc: 'Sol·licitud d’exclusió respectada',
  dnt: 'Aquest lloc no respon als senyals Do Not Track.',
  'because.necessary': 'Sempre actives',
  'because.gpc': 'Desactivat: el vostre navegador envia Global Privacy Control.',
  'because.child-directed': 'Sempre desactivat: aquest lloc s’adreça a infants.',
  'because.locked': 'No disponible.',
  'category.necessary': 'Estrictament necessàries',
  'category.necessary.text': 'Sessions, inici de sessió, aquesta elecció.',
  'category.analytics': 'Rendiment i anàlisi',
  'category.analytics.text': 'Com s’utilitza el lloc, rendiment, errors.',
  'category.functional': 'Funcionals',
  'category.functional.text': 'Preferències, configuració, contingut incrustat.',
  'category.marketing': 'Màrqueting i publicitat',
  'category.marketing.text': 'Anuncis i mesura de campanyes.',
} satisfies Messages;
