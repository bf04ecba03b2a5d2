import type { Messages } from '../ui/en.js';

/** Polish. */
export default {
  'banner.name': 'Zgoda na pliki cookie',
  'banner.opt-in':
    'Używamy plików cookie i podobnych technologii. Ściśle niezbędne są zawsze włączone. Tylko za Twoją zgodą używamy innych w celach: {name}. W każdej chwili możesz zmienić swój wybór.',
  'banner.opt-out':
    'Używamy plików cookie i podobnych technologii. Ściśle niezbędne są zawsze włączone. Dopóki nie odmówisz, używamy innych w celach: {name}. W każdej chwili możesz zmienić swój wybór.',
  'dialog.name': 'Ustawienia plików cookie',
  'dialog.text':
    'Wybierz, do czego możemy używać plików cookie i podobnych technologii. Zamknięcie niczego nie zapisuje.',
  accept: 'Akceptuj wszystkie',
  reject: 'Odrzuć wszystkie',
  preferences: 'Ustawienia',
  save: 'Zapisz wybór',
  close: 'Zamknij',
  policy: 'Polityka prywatności',
  help: 'Pomoc na temat plików cookie',
  details: 'Szczegóły: {name}',
  once: 'Wczytaj raz',
  always: 'Zawsze zezwalaj',
  held: 'Wstrzymane, dopóki nie zezwolisz na „{name}”. „Zawsze zezwalaj” dotyczy całej witryny.',
  gpc: 'Uwzględniono Twój sprzeciw',
  dnt: 'Ta witryna nie reaguje na sygnały Do Not Track.',
  'because.necessary': 'Zawsze aktywne',
  'because.gpc': 'Wyłączone: Twoja przeglądarka wysyła sygnał Global Privacy Control.',
  'because.child-directed': 'Zawsze wyłączone: ta witryna jest skierowana do dzieci.',
  'because.locked': 'Niedostępne.',
  'category.necessary': 'Ściśle niezbędne',
  'category.necessary.text': 'Sesje, logowanie, ten wybór.',
  'category.analytics': 'Wydajność i analityka',
  'category.analytics.text': 'Jak używana jest witryna, wydajność, błędy.',
  'category.functional': 'Funkcjonalne',
  'category.functional.text': 'Preferencje, ustawienia, osadzone treści.',
  'category.marketing': 'Marketing i reklama',
  'category.marketing.text': 'Reklamy i pomiar kampanii.',
} satisfies Messages;
