import type { Parts } from '../parts.ts';
import { number, counted, listed } from './speech.ts';

const sentences = counted({ other: '문장 #개' });
const claims = counted({ other: '주장 #개' });
const origins = counted({ other: '원출처 #곳' });
const unread = counted({ other: '이 버전이 읽을 수 없는 항목 #개는 들어 있지 않습니다.' });

export const popup: Parts['popup'] = {
  popup: {
    sidePanel: '사이드 패널',
    library: '보관함',
    settings: '설정',
    asking: '이 페이지를 살펴보는 중…',
    forbidden:
      '이 페이지는 브라우저나 확장 프로그램 스토어의 페이지이므로 어떤 확장 프로그램도 읽을 수 없습니다. 탭에서 뉴스 기사를 열고 다시 해 보세요.',
    siteOff: (host) => `${host}에서 Second Source가 꺼져 있습니다. 여기서는 아무것도 읽지 않습니다.`,
    needed: (host) => `Second Source에 아직 ${host} 접근 권한이 없어 이 페이지를 읽지 않았습니다.`,
    reading: '이 페이지를 읽는 중…',
    notArticle:
      '이 페이지는 뉴스 기사로 보이지 않아 읽지 않았습니다. 첫 화면이나 목록이 아닌 기사 하나를 열어 주세요.',
    failed: '이 페이지를 읽지 못했습니다.',
    failedBecause: (reason) => `이 페이지를 읽지 못했습니다: ${reason}`,
    allHidden:
      '가지고 있는 주장이 모두 숨긴 피드의 것이어서 찾을 것이 없습니다. 보관함의 ‘Feeds’에서 피드를 다시 표시하세요.',
    emptyLibrary: '보관함이 비어 있어 아직 찾을 것이 없습니다.',
    allRejected: (inPage, inLibrary) =>
      `이곳의 ${sentences(inPage)}에서 찾은 것을 모두 거부하셨습니다. 보관함에 ${claims(inLibrary)}가 있습니다.`,
    noMatch: (inPage, inLibrary) =>
      `이곳의 ${sentences(inPage)} 중 보관함의 ${claims(inLibrary)}와 맞는 것이 없습니다. 보관함이 아무 말도 하지 않는다고 해서 참이나 거짓이 되지는 않습니다.`,
    marked: (marked, inPage, related, inLibrary) => {
      const also = related === 0 ? '' : `, 관련 ${number(related)}개`;
      return `${sentences(inPage)} 중 ${number(marked)}개 표시됨${also}. 보관함에 ${claims(inLibrary)}가 있습니다.`;
    },
    unpainted: {
      quiet:
        '조용한 표시가 켜져 있어 페이지에는 아무것도 그리지 않습니다. 여기에서 문장을 고르면 그 문장으로 이동합니다.',
      cleared:
        '이 페이지가 표시를 두 번 지웠으므로 더는 그리지 않습니다. 찾은 것은 여기에 있습니다. 다시 그리려면 페이지를 새로 고치세요.',
    },
    notBegun: '지금은 이 페이지에서 아무것도 저장할 수 없습니다.',
    tryAgain: '다시 시도해 주세요.',
  },

  counts: {
    checked: (count) => `확인 ${number(count)}`,
    matched: (count) => `일치 ${number(count)}`,
    conflicting: (count) => `상충 ${number(count)}`,
    hedged: (count) => `유보 ${number(count)}`,
    behind: (count) => `뒷받침하는 ${origins(count)}`,
    against: (count) => `반대하는 ${origins(count)}`,
    hedgedUnknown: '유보적인 문장의 수는 영어 기사에서만 알 수 있습니다.',
    hedgedMeans: (hedged, checked, matched) => {
      const which = hedged === 0 ? '' : `, 그중 일치 ${matched === 0 ? '없음' : `${number(matched)}개`}`;
      return `유보란 조심스럽게 말했거나, 검증되지 않았다고 했거나, 일어나지 않을 수도 있는 것입니다: ${sentences(checked)} 중 ${number(hedged)}개${which}.`;
    },
  },

  list: {
    found: '기사에서 찾은 문장',
    marked: '기사에 표시된 것',
    related: '관련 있지만 표시하지 않은 것',
    claim: '주장:',
    sentence: '문장:',
    moreClaims: counted({ other: '그 밖의 주장 #개' }),
  },

  rejected: {
    title: (count) => `이 페이지에서 거부한 것 (${number(count)})`,
    takeBack: '되돌리기',
    takingBack: '되돌리는 중…',
    failed: '되돌리지 못했습니다.',
  },

  suggest: {
    title: '저장할 만한 것',
    ask: '이 기사에서 주장 추천',
    reading: '기사를 읽는 중…',
    notArticle: '이 페이지에는 주장을 추천할 기사가 없습니다.',
    otherLanguage: '추천은 영어 기사에서만 됩니다.',
    nothing: '아직 없는 것 중에 저장할 만한 것이 보이지 않습니다.',
    found: counted({ other: '문장 #개가 저장할 만해 보입니다. 하나를 골라 먼저 살펴보세요.' }),
    checkable: '확인할 수 있는 것:',
    figures: '수치',
    date: '날짜',
    names: '이름',
    source: '누가 말했는지',
    listed,
  },

  save: {
    nothingSelected: '선택한 것이 없습니다. 이 페이지가 출처가 됩니다.',
    save: '주장 저장',
    opening: '양식을 여는 중…',
  },

  access: {
    offer: '표시가 저절로 나타나게 할 수도 있습니다:',
    everyArticle: '여는 모든 기사 확인',
    always: '이 사이트 항상 확인',
    waiting: '브라우저를 기다리는 중…',
    given: '접근을 허용했습니다.',
    declined: '접근을 허용하지 않았습니다. 페이지를 하나씩 확인할 수 있고, 언제든 다시 요청할 수 있습니다.',
  },

  remedy: {
    check: '이 페이지 확인',
    tryAgain: '다시 시도',
    reading: '읽는 중…',
    loadSample: '예제 보관함 불러오기',
    loading: '예제 보관함을 불러오는 중…',
    added: counted({ other: '주장 #개를 추가했습니다.' }),
  },

  site: { before: '', after: '의 페이지 확인', on: '켬', off: '끔' },

  newer: {
    title: '더 새로운 버전의 보관함입니다',
    why: '이 보관함은 더 새로운 버전의 Second Source가 만들었고 이 버전은 이를 이해하지 못합니다. 그래서 열지 않았으며, 바뀐 것은 없습니다.',
    update:
      'Second Source를 업데이트하거나 브라우저가 업데이트할 때까지 기다린 뒤 이 페이지를 다시 여세요. 보관함은 그대로 있습니다.',
    rescue:
      '그때까지는 이 버전이 읽을 수 있는 것을 파일로 저장할 수 있습니다. 그 파일은 나중에 어느 버전에서든 다시 가져올 수 있습니다.',
    save: '읽을 수 있는 것을 파일로 저장',
    saving: '보관함을 읽는 중…',
    saved: (count, name, left) =>
      `브라우저가 ${claims(count)}를 ${name}에 저장하고 있습니다.${left === 0 ? '' : ` ${unread(left)}`}`,
  },
};
