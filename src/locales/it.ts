import type { Messages } from '../ui/en.js';

/** Italian. */
export default {
  'banner.name': 'Consenso ai cookie',
  'banner.opt-in':
    'Usiamo cookie e tecnologie simili. Quelli strettamente necessari sono sempre attivi. Solo se lo consenti, ne usiamo altri per: {name}. Puoi cambiare la tua scelta in qualsiasi momento.',
  'banner.opt-out':
    'Usiamo cookie e tecnologie simili. Quelli strettamente necessari sono sempre attivi. Finché non li rifiuti, ne usiamo altri per: {name}. Puoi cambiare la tua scelta in qualsiasi momento.',
  'dialog.name': 'Preferenze sui cookie',
  'dialog.text':
    'Scegli per che cosa possiamo usare cookie e tecnologie simili. Chiudendo non si salva nulla.',
  accept: 'Accetta tutto',
  reject: 'Rifiuta tutto',
  preferences: 'Preferenze',
  save: 'Salva le scelte',
  close: 'Chiudi',
  policy: 'Informativa sulla privacy',
  help: 'Aiuto sui cookie',
  details: 'Dettagli: {name}',
  once: 'Carica una volta',
  always: 'Consenti sempre',
  held: 'Bloccato finché non consenti «{name}». «Consenti sempre» lo consente su tutto il sito.',
  gpc: 'Richiesta di opposizione rispettata',
  dnt: 'Questo sito non risponde ai segnali Do Not Track.',
  'because.necessary': 'Sempre attivi',
  'because.gpc': 'Disattivato: il tuo browser invia Global Privacy Control.',
  'because.child-directed': 'Sempre disattivato: questo sito è rivolto ai bambini.',
  'because.locked': 'Non disponibile.',
  'category.necessary': 'Strettamente necessari',
  'category.necessary.text': 'Sessioni, accesso, questa scelta.',
  'category.analytics': 'Prestazioni e analisi',
  'category.analytics.text': 'Come viene usato il sito, prestazioni, errori.',
  'category.functional': 'Funzionali',
  'category.functional.text': 'Preferenze, impostazioni, contenuti incorporati.',
  'category.marketing': 'Marketing e pubblicità',
  'category.marketing.text': 'Annunci e misurazione delle campagne.',
} satisfies Messages;
