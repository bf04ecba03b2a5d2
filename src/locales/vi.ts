import type { Messages } from '../ui/en.js';

/** Vietnamese. */
export default {
  'banner.name': 'Đồng ý về cookie',
  'banner.opt-in':
    'Chúng tôi sử dụng cookie và các công nghệ tương tự. Những cookie thật sự cần thiết luôn bật. Chỉ khi bạn cho phép, chúng tôi mới sử dụng cookie khác cho: {name}. Bạn có thể thay đổi lựa chọn bất cứ lúc nào.',
  'banner.opt-out':
    'Chúng tôi sử dụng cookie và các công nghệ tương tự. Những cookie thật sự cần thiết luôn bật. Cho đến khi bạn từ chối, chúng tôi sử dụng cookie khác cho: {name}. Bạn có thể thay đổi lựa chọn bất cứ lúc nào.',
  'dialog.name': 'Tùy chọn cookie',
  'dialog.text':
    'Hãy chọn những mục đích mà chúng tôi có thể sử dụng cookie và các công nghệ tương tự. Đóng lại sẽ không lưu gì cả.',
  accept: 'Chấp nhận tất cả',
  reject: 'Từ chối tất cả',
  preferences: 'Tùy chọn',
  save: 'Lưu lựa chọn',
  close: 'Đóng',
  policy: 'Chính sách quyền riêng tư',
  help: 'Trợ giúp về cookie',
  details: 'Chi tiết: {name}',
  once: 'Tải một lần',
  always: 'Luôn cho phép',
  held: 'Bị giữ lại cho đến khi bạn cho phép “{name}”. “Luôn cho phép” áp dụng cho toàn bộ trang web.',
  gpc: 'Yêu cầu từ chối đã được tôn trọng',
  dnt: 'Trang web này không phản hồi tín hiệu Do Not Track.',
  'because.necessary': 'Luôn bật',
  'because.gpc': 'Tắt: trình duyệt của bạn gửi Global Privacy Control.',
  'because.child-directed': 'Luôn tắt: trang web này dành cho trẻ em.',
  'because.locked': 'Không khả dụng.',
  'category.necessary': 'Thật sự cần thiết',
  'category.necessary.text': 'Phiên, đăng nhập, lựa chọn này.',
  'category.analytics': 'Hiệu suất và phân tích',
  'category.analytics.text': 'Cách trang web được sử dụng, hiệu suất, lỗi.',
  'category.functional': 'Chức năng',
  'category.functional.text': 'Sở thích, cài đặt, nội dung nhúng.',
  'category.marketing': 'Tiếp thị và quảng cáo',
  'category.marketing.text': 'Quảng cáo và đo lường chiến dịch.',
} satisfies Messages;
