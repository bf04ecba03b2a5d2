import type { Messages } from '../ui/en.js';

/** Romanian. */
export default {
  'banner.name': 'Consimțământ pentru cookie-uri',
  'banner.opt-in':
    'Folosim cookie-uri și tehnologii similare. Cele strict necesare sunt întotdeauna active. Numai dacă permiteți, folosim și altele pentru: {name}. Vă puteți schimba alegerea oricând.',
  'banner.opt-out':
    'Folosim cookie-uri și tehnologii similare. Cele strict necesare sunt întotdeauna active. Cât timp nu refuzați, folosim și altele pentru: {name}. Vă puteți schimba alegerea oricând.',
  'dialog.name': 'Preferințe pentru cookie-uri',
  'dialog.text':
    'Alegeți pentru ce putem folosi cookie-uri și tehnologii similare. La închidere nu se salvează nimic.',
  accept: 'Acceptă tot',
  reject: 'Respinge tot',
  preferences: 'Preferințe',
  save: 'Salvează alegerile',
  close: 'Închide',
  policy: 'Politica de confidențialitate',
  help: 'Ajutor despre cookie-uri',
  details: 'Detalii: {name}',
  once: 'Încarcă o dată',
  always: 'Permite întotdeauna',
  held: 'Reținut până când permiteți „{name}”. „Permite întotdeauna” permite pe tot site-ul.',
  gpc: 'Cererea de excludere a fost respectată',
  dnt: 'Acest site nu răspunde la semnalele Do Not Track.',
  'because.necessary': 'Întotdeauna active',
  'because.gpc': 'Dezactivat: browserul dvs. trimite Global Privacy Control.',
  'because.child-directed': 'Întotdeauna dezactivat: acest site se adresează copiilor.',
  'because.locked': 'Indisponibil.',
  'category.necessary': 'Strict necesare',
  'category.necessary.text': 'Sesiuni, autentificare, această alegere.',
  'category.analytics': 'Performanță și analiză',
  'category.analytics.text': 'Cum este folosit site-ul, performanță, erori.',
  'category.functional': 'Funcționale',
  'category.functional.text': 'Preferințe, setări, conținut încorporat.',
  'category.marketing': 'Marketing și publicitate',
  'category.marketing.text': 'Reclame și măsurarea campaniilor.',
} satisfies Messages;
