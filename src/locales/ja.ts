import type { Messages } from '../ui/en.js';

/** Japanese. */
export default {
  'banner.name': 'Cookie への同意',
  'banner.opt-in':
    '当サイトは Cookie と類似の技術を使用します。必要不可欠なものは常に有効です。その他のものは、許可された場合にのみ次の目的で使用します：{name}。選択はいつでも変更できます。',
  'banner.opt-out':
    '当サイトは Cookie と類似の技術を使用します。必要不可欠なものは常に有効です。その他のものは、拒否されるまで次の目的で使用します：{name}。選択はいつでも変更できます。',
  'dialog.name': 'Cookie の設定',
  'dialog.text': 'Cookie と類似の技術を何に使用してよいかを選択してください。閉じても何も保存されません。',
  accept: 'すべて同意する',
  reject: 'すべて拒否する',
  preferences: '設定',
  save: '選択を保存',
  close: '閉じる',
  policy: 'プライバシーポリシー',
  help: 'Cookie についてのヘルプ',
  details: '詳細：{name}',
  once: '一度だけ読み込む',
  always: '常に許可',
  held: '「{name}」が許可されるまで読み込みません。「常に許可」はサイト全体に適用されます。',
  gpc: 'オプトアウトの要求に従いました',
  dnt: '当サイトは Do Not Track 信号に対応していません。',
  'because.necessary': '常に有効',
  'because.gpc': 'オフ：お使いのブラウザーが Global Privacy Control を送信しています。',
  'because.child-directed': '常にオフ：当サイトは子どもを対象としています。',
  'because.locked': '利用できません。',
  'category.necessary': '必要不可欠',
  'category.necessary.text': 'セッション、ログイン、この選択。',
  'category.analytics': 'パフォーマンスと分析',
  'category.analytics.text': 'サイトの利用状況、パフォーマンス、エラー。',
  'category.functional': '機能',
  'category.functional.text': '好み、設定、埋め込みコンテンツ。',
  'category.marketing': 'マーケティングと広告',
  'category.marketing.text': '広告とキャンペーンの効果測定。',
} satisfies Messages;
