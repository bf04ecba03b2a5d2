import type { Messages } from '../ui/en.js';

/** Hebrew. */
export default {
  'banner.name': 'הסכמה לקובצי Cookie',
  'banner.opt-in':
    'אנחנו משתמשים בקובצי Cookie ובטכנולוגיות דומות. הקבצים ההכרחיים פעילים תמיד. רק אם תאפשרו זאת נשתמש גם באחרים לצורך: {name}. אפשר לשנות את הבחירה בכל עת.',
  'banner.opt-out':
    'אנחנו משתמשים בקובצי Cookie ובטכנולוגיות דומות. הקבצים ההכרחיים פעילים תמיד. כל עוד לא סירבתם, אנחנו משתמשים גם באחרים לצורך: {name}. אפשר לשנות את הבחירה בכל עת.',
  'dialog.name': 'העדפות לקובצי Cookie',
  'dialog.text': 'בחרו לאילו מטרות מותר לנו להשתמש בקובצי Cookie ובטכנולוגיות דומות. סגירה אינה שומרת דבר.',
  accept: 'אישור הכול',
  reject: 'דחיית הכול',
  preferences: 'העדפות',
  save: 'שמירת הבחירה',
  close: 'סגירה',
  policy: 'מדיניות פרטיות',
  help: 'עזרה בנושא קובצי Cookie',
  details: 'פרטים: {name}',
  once: 'טעינה חד־פעמית',
  always: 'לאפשר תמיד',
  held: 'מעוכב עד שתאפשרו את „{name}”. „לאפשר תמיד” חל על האתר כולו.',
  gpc: 'בקשת הסירוב כובדה',
  dnt: 'אתר זה אינו מגיב לאותות Do Not Track.',
  'because.necessary': 'פעיל תמיד',
  'because.gpc': 'כבוי: הדפדפן שלכם שולח Global Privacy Control.',
  'because.child-directed': 'כבוי תמיד: האתר מיועד לילדים.',
  'because.locked': 'לא זמין.',
  'category.necessary': 'הכרחיים',
  'category.necessary.text': 'הפעלות, כניסה לחשבון, הבחירה הזאת.',
  'category.analytics': 'ביצועים וניתוח נתונים',
  'category.analytics.text': 'אופן השימוש באתר, ביצועים, שגיאות.',
  'category.functional': 'תפקודיים',
  'category.functional.text': 'העדפות, הגדרות, תוכן מוטמע.',
  'category.marketing': 'שיווק ופרסום',
  'category.marketing.text': 'פרסומות ומדידת קמפיינים.',
} satisfies Messages;
