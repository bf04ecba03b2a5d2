import type { Messages } from '../ui/en.js';

/** Spanish. */
export default {
  'banner.name': 'Consentimiento de cookies',
  'banner.opt-in':
    'Utilizamos cookies y tecnologías similares. Las estrictamente necesarias están siempre activas. Solo si lo permite, utilizamos otras para: {name}. Puede cambiar su elección en cualquier momento.',
  'banner.opt-out':
    'Utilizamos cookies y tecnologías similares. Las estrictamente necesarias están siempre activas. Mientras no las rechace, utilizamos otras para: {name}. Puede cambiar su elección en cualquier momento.',
  'dialog.name': 'Preferencias de cookies',
  'dialog.text':
    'Elija para qué podemos utilizar cookies y tecnologías similares. Al cerrar no se guarda nada.',
  accept: 'Aceptar todo',
  reject: 'Rechazar todo',
  preferences: 'Preferencias',
  save: 'Guardar elección',
  close: 'Cerrar',
  policy: 'Política de privacidad',
  help: 'Ayuda sobre cookies',
  details: 'Detalles: {name}',
  once: 'Cargar una vez',
  always: 'Permitir siempre',
  held: 'Retenido hasta que permita «{name}». «Permitir siempre» lo permite en todo el sitio.',
  gpc: 'Solicitud de exclusión respetada',
  dnt: 'Este sitio no responde a las señales Do Not Track.',
  'because.necessary': 'Siempre activas',
  'because.gpc': 'Desactivado: su navegador envía Global Privacy Control.',
  'because.child-directed': 'Siempre desactivado: este sitio está dirigido a menores.',
  'because.locked': 'No disponible.',
  'category.necessary': 'Estrictamente necesarias',
  'category.necessary.text': 'Sesiones, inicio de sesión, esta elección.',
  'category.analytics': 'Rendimiento y análisis',
  'category.analytics.text': 'Cómo se usa el sitio, rendimiento, errores.',
  'category.functional': 'Funcionales',
  'category.functional.text': 'Preferencias, ajustes, contenido incrustado.',
  'category.marketing': 'Marketing y publicidad',
  'category.marketing.text': 'Anuncios y medición de campañas.',
} satisfies Messages;
