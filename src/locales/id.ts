import type { Messages } from '../ui/en.js';

/** Indonesian. */
export default {
  'banner.name': 'Persetujuan cookie',
  'banner.opt-in':
    'Kami menggunakan cookie dan teknologi serupa. Cookie yang benar-benar diperlukan selalu aktif. Hanya jika Anda mengizinkan, kami menggunakan cookie lain untuk: {name}. Anda dapat mengubah pilihan kapan saja.',
  'banner.opt-out':
    'Kami menggunakan cookie dan teknologi serupa. Cookie yang benar-benar diperlukan selalu aktif. Sampai Anda menolak, kami menggunakan cookie lain untuk: {name}. Anda dapat mengubah pilihan kapan saja.',
  'dialog.name': 'Preferensi cookie',
  'dialog.text':
    'Pilih untuk apa kami boleh menggunakan cookie dan teknologi serupa. Menutup tidak menyimpan apa pun.',
  accept: 'Terima semua cookie',
  reject: 'Tolak cookie',
  preferences: 'Preferensi',
  save: 'Simpan pilihan',
  close: 'Tutup',
  policy: 'Kebijakan privasi',
  help: 'Bantuan tentang cookie',
  details: 'Detail: {name}',
  once: 'Muat sekali',
  always: 'Selalu izinkan',
  held: 'Ditahan sampai Anda mengizinkan “{name}”. “Selalu izinkan” berlaku di seluruh situs.',
  gpc: 'Permintaan penolakan dihormati',
  dnt: 'Situs ini tidak menanggapi sinyal Do Not Track.',
  'because.necessary': 'Selalu aktif',
  'because.gpc': 'Nonaktif: peramban Anda mengirim Global Privacy Control.',
  'because.child-directed': 'Selalu nonaktif: situs ini ditujukan untuk anak-anak.',
  'because.locked': 'Tidak tersedia.',
  'category.necessary': 'Benar-benar diperlukan',
  'category.necessary.text': 'Sesi, masuk, pilihan ini.',
  'category.analytics': 'Kinerja dan analitik',
  'category.analytics.text': 'Cara situs digunakan, kinerja, kesalahan.',
  'category.functional': 'Fungsional',
  'category.functional.text': 'Preferensi, pengaturan, konten tersemat.',
  'category.marketing': 'Pemasaran dan periklanan',
  'category.marketing.text': 'Iklan dan pengukuran kampanye.',
} satisfies Messages;
