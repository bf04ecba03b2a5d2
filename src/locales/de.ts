import type { Messages } from '../ui/en.js';

/** German. */
export default {
  'banner.name': 'Einwilligung in Cookies',
  'banner.opt-in':
    'Wir verwenden Cookies und ähnliche Technologien. Unbedingt erforderliche sind immer aktiv. Nur wenn Sie es erlauben, verwenden wir weitere für: {name}. Sie können Ihre Auswahl jederzeit ändern.',
  'banner.opt-out':
    'Wir verwenden Cookies und ähnliche Technologien. Unbedingt erforderliche sind immer aktiv. Solange Sie nicht ablehnen, verwenden wir weitere für: {name}. Sie können Ihre Auswahl jederzeit ändern.',
  'dialog.name': 'Cookie-Einstellungen',
  'dialog.text':
    'Wählen Sie, wofür wir Cookies und ähnliche Technologien verwenden dürfen. Beim Schließen wird nichts gespeichert.',
  accept: 'Alle akzeptieren',
  reject: 'Alle ablehnen',
  preferences: 'Einstellungen',
  save: 'Auswahl speichern',
  close: 'Schließen',
  policy: 'Datenschutzerklärung',
  help: 'Hilfe zu Cookies',
  details: 'Einzelheiten: {name}',
  once: 'Einmal laden',
  always: 'Immer erlauben',
  held: 'Zurückgehalten, bis Sie „{name}“ erlauben. „Immer erlauben“ gilt für die ganze Website.',
  gpc: 'Ihr Widerspruch wurde berücksichtigt',
  dnt: 'Diese Website reagiert nicht auf „Do Not Track“-Signale.',
  'because.necessary': 'Immer aktiv',
  'because.gpc': 'Aus: Ihr Browser sendet Global Privacy Control.',
  'because.child-directed': 'Immer aus: Diese Website richtet sich an Kinder.',
  'because.locked': 'Nicht verfügbar.',
  'category.necessary': 'Unbedingt erforderlich',
  'category.necessary.text': 'Sitzungen, Anmeldung, diese Auswahl.',
  'category.analytics': 'Leistung und Analyse',
  'category.analytics.text': 'Wie die Website genutzt wird, Leistung, Fehler.',
  'category.functional': 'Funktional',
  'category.functional.text': 'Vorlieben, Einstellungen, eingebettete Inhalte.',
  'category.marketing': 'Marketing und Werbung',
  'category.marketing.text': 'Werbung und Erfolgsmessung von Kampagnen.',
} satisfies Messages;
