import type { Messages } from '../ui/en.js';

/** Turkish. */
export default {
  'banner.name': 'Çerez onayı',
  'banner.opt-in':
    'Çerezler (cookies) ve benzeri teknolojiler kullanıyoruz. Kesinlikle gerekli olanlar her zaman açıktır. Yalnızca izin verirseniz şunlar için başkalarını da kullanırız: {name}. Seçiminizi istediğiniz zaman değiştirebilirsiniz.',
  'banner.opt-out':
    'Çerezler (cookies) ve benzeri teknolojiler kullanıyoruz. Kesinlikle gerekli olanlar her zaman açıktır. Siz reddedene kadar şunlar için başkalarını da kullanırız: {name}. Seçiminizi istediğiniz zaman değiştirebilirsiniz.',
  'dialog.name': 'Çerez tercihleri',
  'dialog.text':
    'Çerezleri (cookies) ve benzeri teknolojileri ne için kullanabileceğimizi seçin. Kapatmak hiçbir şey kaydetmez.',
  accept: 'Tüm çerezleri kabul et',
  reject: 'Çerezleri reddet',
  preferences: 'Tercihler',
  save: 'Seçimi kaydet',
  close: 'Kapat',
  policy: 'Gizlilik politikası',
  help: 'Çerezler hakkında yardım',
  details: 'Ayrıntılar: {name}',
  once: 'Bir kez yükle',
  always: 'Her zaman izin ver',
  held: '“{name}” için izin verene kadar bekletiliyor. “Her zaman izin ver” tüm sitede geçerlidir.',
  gpc: 'Kapsam dışı kalma isteğiniz uygulandı',
  dnt: 'Bu site Do Not Track sinyallerine yanıt vermez.',
  'because.necessary': 'Her zaman açık',
  'because.gpc': 'Kapalı: tarayıcınız Global Privacy Control gönderiyor.',
  'because.child-directed': 'Her zaman kapalı: bu site çocuklara yöneliktir.',
  'because.locked': 'Kullanılamıyor.',
  'category.necessary': 'Kesinlikle gerekli',
  'category.necessary.text': 'Oturumlar, giriş, bu seçim.',
  'category.analytics': 'Performans ve analiz',
  'category.analytics.text': 'Sitenin nasıl kullanıldığı, performans, hatalar.',
  'category.functional': 'İşlevsel',
  'category.functional.text': 'Tercihler, ayarlar, gömülü içerik.',
  'category.marketing': 'Pazarlama ve reklam',
  'category.marketing.text': 'Reklamlar ve kampanya ölçümü.',
} satisfies Messages;
