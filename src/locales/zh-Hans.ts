import type { Messages } from '../ui/en.js';

/** Chinese, simplified. */
export default {
  'banner.name': 'Cookie 同意',
  'banner.opt-in':
    '我们使用 Cookie 和类似技术。严格必要的 Cookie 始终启用。只有在您允许后，我们才会将其他 Cookie 用于：{name}。您可以随时更改您的选择。',
  'banner.opt-out':
    '我们使用 Cookie 和类似技术。严格必要的 Cookie 始终启用。在您拒绝之前，我们会将其他 Cookie 用于：{name}。您可以随时更改您的选择。',
  'dialog.name': 'Cookie 偏好设置',
  'dialog.text': '请选择我们可以将 Cookie 和类似技术用于哪些用途。关闭不会保存任何内容。',
  accept: '全部接受',
  reject: '全部拒绝',
  preferences: '偏好设置',
  save: '保存选择',
  close: '关闭',
  policy: '隐私政策',
  help: '关于 Cookie 的帮助',
  details: '详情：{name}',
  once: '加载一次',
  always: '始终允许',
  held: '在您允许“{name}”之前不会加载。“始终允许”适用于整个网站。',
  gpc: '已遵从您的退出请求',
  dnt: '本网站不响应 Do Not Track 信号。',
  'because.necessary': '始终启用',
  'because.gpc': '已关闭：您的浏览器发送了 Global Privacy Control。',
  'because.child-directed': '始终关闭：本网站面向儿童。',
  'because.locked': '不可用。',
  'category.necessary': '严格必要',
  'category.necessary.text': '会话、登录、本次选择。',
  'category.analytics': '性能与分析',
  'category.analytics.text': '网站的使用情况、性能、错误。',
  'category.functional': '功能',
  'category.functional.text': '偏好、设置、嵌入的内容。',
  'category.marketing': '营销与广告',
  'category.marketing.text': '广告和营销活动的效果衡量。',
} satisfies Messages;
