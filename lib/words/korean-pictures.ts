import type { PictureWords } from './english-pictures.ts';
import { speech } from './speech.ts';

const { number } = speech('ko', ['other']);
const claims = (count: number) => `주장 ${number(count)}개`;
const outlets = (count: number) => `매체 ${number(count)}곳`;
const origins = (count: number) => `원출처 ${number(count)}곳`;
const sources = (count: number) => `출처 ${number(count)}건`;

export const koreanPictures: PictureWords = {
  title: '그림',
  empty:
    '보관함이 비어 있습니다. 주장이 생기면 시간에 따라 어떻게 늘었는지, 누가 누구에게 기대는지, 어떤 수치가 서로 다른지 여기에서 볼 수 있습니다.',
  counting: '세는 중…',
  reading: (done, total) => `보관함을 읽는 중: ${number(total)}개 중 ${number(done)}개…`,
  again: '다시 시도',
  all: (count) => `모든 ${claims(count)}.`,
  some: (total, all) => `필터에 따라 ${number(all)}개 중 ${number(total)}개.`,
  none: '필터를 통과하는 주장이 없습니다.',
  takeOff: '모든 필터 해제',
  filters: '필터',
  words: '단어',
  takeOffWords: (words) => `해제: “${words}”`,
  asList: '이 주장들을 목록으로 보기',
  these: '이 주장들을 그림으로 보기',
  status: '상태',
  withRivals: '경쟁 주장 있음',
  narrowedTo: (what) => `다음만: ${what}.`,
  drawn: (title) => `${title}: 그림. 안에서는 화살표 키를 쓰며, 아래 표가 같은 내용을 말합니다.`,
  hint: '부분을 가리키면 설명이 나오고, 누르면 그 주장들이 나옵니다.',
  asTable: '같은 내용을 표로',
  tableOf: (title) => `${title}, 표`,
  save: (format) => `${format}로 저장`,
  saving: '파일을 만드는 중…',
  saved: (name) => `브라우저가 ${name} 파일을 저장하고 있습니다.`,
  made: (day) => `${day}에 Second Source로 만듦.`,

  time: {
    title: '시간에 따른 주장',
    goBy: '기준 날짜',
    when: { saved: '저장한 때', event: '일어난 때', changed: '마지막으로 바꾼 때' },
    by: { saved: '저장한 때', event: '일어난 때', changed: '마지막으로 바꾼 때' },
    about: (total, by, first, last) =>
      first === last
        ? `${by} 기준 ${claims(total)}: ${first}.`
        : `${by} 기준 ${claims(total)}, ${first}부터 ${last}까지.`,
    part: (span, status, count, all) => `${span}: ${number(all)}개 중 ${number(count)}개, ${status}`,
    sum: '전체',
    years: (from, to) => `${from}~${to}`,
    undated: (count) => `그런 날짜가 없는 ${claims(count)}는 빠졌습니다.`,
    vague: (count) => `날짜가 막대보다 덜 정확한 ${claims(count)}는 빠졌습니다.`,
    one: (status, span) => `주장 하나, ${status}, ${span}. 둘째부터 그림이 됩니다.`,
    none: '이 주장들에는 그런 날짜가 없습니다. 주장을 고칠 때 사건 날짜를 넣거나 여기에서 다른 날짜를 고르세요.',
  },

  origins: {
    title: '누가 누구에게 기대는가',
    about: (pages, outlet, origin) =>
      `${outlets(outlet)}의 ${sources(pages)}이 ${origins(origin)}에서 나왔습니다. 큰 것만 이름을 적습니다.`,
    restsOn: '여기에서 얻음',
    sides: {
      states: '그렇게 말함',
      cautious: '조심스럽게 말함',
      disputes: '반박함',
      aside: '언급만 하거나 세지 않음',
    },
    columns: { outlet: '매체', origin: '원출처', claim: '주장' },
    moreOutlets: (count) => `그 밖의 ${outlets(count)}`,
    moreOrigins: (count) => `그 밖의 ${origins(count)}`,
    moreClaims: (count) => `그 밖의 ${claims(count)}`,
    folded: '작은 것들을 함께',
    pages: sources,
    claims,
    outlet: (name, pages, origin) => `${name}: ${sources(pages)}, ${origins(origin)}`,
    origin: (name, outlet, all, says, disputes) =>
      `${name}: ${outlets(outlet)}, ${claims(all)}; 말함 ${number(says)}, 반박 ${number(disputes)}`,
    claim: (text, status, origin) => `${text} ${status}; 말하거나 반박하는 ${origins(origin)}`,
    counted: (name, pages) => `${name} (${number(pages)})`,
    fromOthers: (count) => `그 밖 (${number(count)})`,
    restingOn: '거기에서 얻은 매체와 그 출처',
    saidBy: '말한 곳',
    disputedBy: '반박한 곳',
    none: '이 주장들에는 아직 출처가 없습니다. 주장을 열어 출처를 더하면 어떤 매체가 같은 원출처에 기대는지 여기에 나옵니다.',
    showMore: '이름을 더 보기',
  },

  rivals: {
    title: '서로 다른 수치',
    about: (shown, total) =>
      shown === total
        ? `주장들이 다른 수치로 답하는 질문 ${number(total)}개: 수치마다 그것을 전한 날에 찍습니다.`
        : `질문 ${number(total)}개 중 답이 많은 ${number(shown)}개: 수치마다 그것을 전한 날에 찍습니다.`,
    noFigure: '이 주장들에는 그릴 수 있는 수치가 없습니다.',
    logarithmic: '로그 눈금: 두 배가 될 때마다 높이가 같습니다.',
    answers: (count, text) => `답 ${number(count)}개: “${text}”`,
    figure: '수치',
    claim: '주장',
    reported: '보도한 날',
    savedOn: (day) => `날짜 없음; ${day}에 저장`,
    more: (count) => `이 질문의 다른 ${claims(count)}`,
    none: '이 주장들에는 경쟁 주장이 없습니다. 한 질문에 다른 수치로 답하는 주장은 주장 목록에서 확인하면 경쟁 주장이 됩니다.',
    showMore: '질문 더 보기',
  },
};
