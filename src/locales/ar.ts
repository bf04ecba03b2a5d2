import type { Messages } from '../ui/en.js';

/** Arabic. */
export default {
  'banner.name': 'الموافقة على ملفات تعريف الارتباط',
  'banner.opt-in':
    'نستخدم ملفات تعريف الارتباط (cookies) وتقنيات مشابهة. الملفات الضرورية للغاية مفعّلة دائمًا. ولا نستخدم غيرها إلا إذا سمحت بذلك، لأجل: {name}. يمكنك تغيير اختيارك في أي وقت.',
  'banner.opt-out':
    'نستخدم ملفات تعريف الارتباط (cookies) وتقنيات مشابهة. الملفات الضرورية للغاية مفعّلة دائمًا. وما لم ترفض، نستخدم غيرها لأجل: {name}. يمكنك تغيير اختيارك في أي وقت.',
  'dialog.name': 'تفضيلات ملفات تعريف الارتباط',
  'dialog.text':
    'اختر الأغراض التي يمكننا استخدام ملفات تعريف الارتباط (cookies) والتقنيات المشابهة لأجلها. لا يُحفظ أي شيء عند الإغلاق.',
  accept: 'قبول الكل',
  reject: 'رفض الكل',
  preferences: 'التفضيلات',
  save: 'حفظ الاختيارات',
  close: 'إغلاق',
  policy: 'سياسة الخصوصية',
  help: 'مساعدة حول ملفات تعريف الارتباط',
  details: 'التفاصيل: {name}',
  once: 'تحميل مرة واحدة',
  always: 'السماح دائمًا',
  held: 'محجوب إلى أن تسمح بـ «{name}». يسري «السماح دائمًا» على الموقع كله.',
  gpc: 'تمت مراعاة طلب الرفض',
  dnt: 'لا يستجيب هذا الموقع لإشارات Do Not Track.',
  'because.necessary': 'مفعّلة دائمًا',
  'because.gpc': 'متوقفة: يرسل متصفحك إشارة Global Privacy Control.',
  'because.child-directed': 'متوقفة دائمًا: هذا الموقع موجّه إلى الأطفال.',
  'because.locked': 'غير متاح.',
  'category.necessary': 'ضرورية للغاية',
  'category.necessary.text': 'الجلسات وتسجيل الدخول وهذا الاختيار.',
  'category.analytics': 'الأداء والتحليلات',
  'category.analytics.text': 'كيفية استخدام الموقع والأداء والأخطاء.',
  'category.functional': 'وظيفية',
  'category.functional.text': 'التفضيلات والإعدادات والمحتوى المضمَّن.',
  'category.marketing': 'التسويق والإعلان',
  'category.marketing.text': 'الإعلانات وقياس الحملات.',
} satisfies Messages;
