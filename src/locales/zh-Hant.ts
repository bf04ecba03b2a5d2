import type { Messages } from '../ui/en.js';

/** Chinese, traditional. */
export default {
  'banner.name': 'Cookie 同意',
  'banner.opt-in':
    '我們使用 Cookie 和類似技術。絕對必要的 Cookie 一律啟用。只有在您允許後，我們才會將其他 Cookie 用於：{name}。您可以隨時變更您的選擇。',
  'banner.opt-out':
    '我們使用 Cookie 和類似技術。絕對必要的 Cookie 一律啟用。在您拒絕之前，我們會將其他 Cookie 用於：{name}。您可以隨時變更您的選擇。',
  'dialog.name': 'Cookie 偏好設定',
  'dialog.text': '請選擇我們可以將 Cookie 和類似技術用於哪些用途。關閉不會儲存任何內容。',
  accept: '全部接受',
  reject: '全部拒絕',
  preferences: '偏好設定',
  save: '儲存選擇',
  close: '關閉',
  policy: '隱私權政策',
  help: '關於 Cookie 的說明',
  details: '詳細資訊：{name}',
  once: '載入一次',
  always: '一律允許',
  held: '在您允許「{name}」之前不會載入。「一律允許」適用於整個網站。',
  gpc: '已遵從您的退出要求',
  dnt: '本網站不回應 Do Not Track 訊號。',
  'because.necessary': '一律啟用',
  'because.gpc': '已關閉：您的瀏覽器傳送了 Global Privacy Control。',
  'because.child-directed': '一律關閉：本網站以兒童為對象。',
  'because.locked': '無法使用。',
  'category.necessary': '絕對必要',
  'category.necessary.text': '工作階段、登入、本次選擇。',
  'category.analytics': '效能與分析',
  'category.analytics.text': '網站的使用情形、效能、錯誤。',
  'category.functional': '功能',
  'category.functional.text': '偏好、設定、內嵌內容。',
  'category.marketing': '行銷與廣告',
  'category.marketing.text': '廣告和行銷活動的成效評估。',
} satisfies Messages;
