import type { Messages } from '../ui/en.js';

/** Latvian. */
export default {
  'banner.name': 'Piekrišana sīkdatnēm',
  'banner.opt-in':
    'Mēs izmantojam sīkdatnes (cookies) un līdzīgas tehnoloģijas. Noteikti nepieciešamās vienmēr ir ieslēgtas. Tikai ar jūsu atļauju izmantojam arī citas šādiem mērķiem: {name}. Savu izvēli varat mainīt jebkurā laikā.',
  'banner.opt-out':
    'Mēs izmantojam sīkdatnes (cookies) un līdzīgas tehnoloģijas. Noteikti nepieciešamās vienmēr ir ieslēgtas. Kamēr neatsakāties, izmantojam arī citas šādiem mērķiem: {name}. Savu izvēli varat mainīt jebkurā laikā.',
  'dialog.name': 'Sīkdatņu iestatījumi',
  'dialog.text':
    'Izvēlieties, kam drīkstam izmantot sīkdatnes (cookies) un līdzīgas tehnoloģijas. Aizverot nekas netiek saglabāts.',
  accept: 'Pieņemt visas',
  reject: 'Noraidīt visas',
  preferences: 'Iestatījumi',
  save: 'Saglabāt izvēli',
  close: 'Aizvērt',
  policy: 'Privātuma politika',
  help: 'Palīdzība par sīkdatnēm',
  details: 'Sīkāk: {name}',
  once: 'Ielādēt vienreiz',
  always: 'Vienmēr atļaut',
  held: 'Aizturēts, līdz atļaujat “{name}”. “Vienmēr atļaut” attiecas uz visu vietni.',
  gpc: 'Jūsu atteikums ir ņemts vērā',
  dnt: 'Šī vietne nereaģē uz Do Not Track signāliem.',
  'because.necessary': 'Vienmēr ieslēgtas',
  'because.gpc': 'Izslēgts: jūsu pārlūks sūta Global Privacy Control.',
  'because.child-directed': 'Vienmēr izslēgts: šī vietne ir paredzēta bērniem.',
  'because.locked': 'Nav pieejams.',
  'category.necessary': 'Noteikti nepieciešamās',
  'category.necessary.text': 'Sesijas, pierakstīšanās, šī izvēle.',
  'category.analytics': 'Veiktspēja un analītika',
  'category.analytics.text': 'Kā vietne tiek izmantota, veiktspēja, kļūdas.',
  'category.functional': 'Funkcionālās',
  'category.functional.text': 'Izvēles, iestatījumi, iegults saturs.',
  'category.marketing': 'Mārketings un reklāma',
  'category.marketing.text': 'Reklāmas un kampaņu mērīšana.',
} satisfies Messages;
