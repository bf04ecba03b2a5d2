import type { Messages } from '../ui/en.js';

/** Korean. */
export default {
  'banner.name': '쿠키 동의',
  'banner.opt-in':
    '저희는 쿠키(cookies)와 유사한 기술을 사용합니다. 꼭 필요한 쿠키는 항상 켜져 있습니다. 허용하시는 경우에만 다음 목적으로 다른 쿠키를 사용합니다: {name}. 선택은 언제든지 변경할 수 있습니다.',
  'banner.opt-out':
    '저희는 쿠키(cookies)와 유사한 기술을 사용합니다. 꼭 필요한 쿠키는 항상 켜져 있습니다. 거부하시기 전까지 다음 목적으로 다른 쿠키를 사용합니다: {name}. 선택은 언제든지 변경할 수 있습니다.',
  'dialog.name': '쿠키 설정',
  'dialog.text':
    '쿠키(cookies)와 유사한 기술을 어떤 목적으로 사용해도 되는지 선택하세요. 닫으면 아무것도 저장되지 않습니다.',
  accept: '모두 허용',
  reject: '모두 거부',
  preferences: '설정',
  save: '선택 저장',
  close: '닫기',
  policy: '개인정보 처리방침',
  help: '쿠키 도움말',
  details: '세부 정보: {name}',
  once: '한 번만 불러오기',
  always: '항상 허용',
  held: '“{name}”을(를) 허용하실 때까지 보류됩니다. “항상 허용”은 사이트 전체에 적용됩니다.',
  gpc: '옵트아웃 요청을 따랐습니다',
  dnt: '이 사이트는 Do Not Track 신호에 응답하지 않습니다.',
  'because.necessary': '항상 켜짐',
  'because.gpc': '꺼짐: 브라우저가 Global Privacy Control을 보내고 있습니다.',
  'because.child-directed': '항상 꺼짐: 이 사이트는 아동을 대상으로 합니다.',
  'because.locked': '사용할 수 없습니다.',
  'category.necessary': '꼭 필요한 쿠키',
  'category.necessary.text': '세션, 로그인, 이 선택.',
  'category.analytics': '성능 및 분석',
  'category.analytics.text': '사이트 이용 방식, 성능, 오류.',
  'category.functional': '기능',
  'category.functional.text': '환경설정, 설정, 삽입된 콘텐츠.',
  'category.marketing': '마케팅 및 광고',
  'category.marketing.text': '광고 및 캠페인 측정.',
} satisfies Messages;
