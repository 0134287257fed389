import type { Parts } from '../parts.ts';
import { counted, joined, number } from './speech.ts';

const sentences = counted({ other: '문장 #개' });
const origins = counted({ other: '원출처 #곳' });
const same = (words: string) => counted({ other: words });

export const side: Parts['side'] = {
  side: {
    title: '이 기사',
    library: '보관함',
    back: '뒤로',
    forbidden:
      '이 페이지에 접근할 수 없거나 브라우저의 페이지입니다. 한 번만 확인하려면 이 페이지에서 도구 모음의 Second Source 단추를 누르세요.',
    pressButton: '한 번만 확인하려면 이 페이지에서 도구 모음의 Second Source 단추를 누르세요.',
    matched: (matched, checked) => `${sentences(checked)} 중 ${number(matched)}개 일치.`,
    noOrigin: () => '보관함에는 이를 뒷받침하는 원출처가 없습니다.',
    oneOrigin: (_, name) => `보관함에 있는, 이를 뒷받침하는 원출처는 1곳뿐입니다: ${name}.`,
    someOrigins: (_, count, named) => {
      const which = named === 0 ? '하나도' : named === count ? '모두' : `${number(named)}곳만`;
      return `보관함에는 이를 뒷받침하는 ${origins(count)}이 있으며, 이 문장들은 그중 ${which} ${named === 0 ? '언급하지 않습니다' : '언급합니다'}.`;
    },
    otherwise: counted({ other: '#곳은 다르게 말합니다.' }),
    moreOtherwise: counted({ other: '그 밖의 #곳은 다르게 말합니다.' }),
    relatedOnly: counted({ other: '문장 #개는 주장과 관련이 있지만 표시하지 않았습니다.' }),
    relatedToo: counted({ other: '그 밖에 문장 #개는 주장과 관련이 있지만 표시하지 않았습니다.' }),
    unspokenAll: same('보관함에는 이 문장들에 관한 것이 없습니다. 그렇다고 참이거나 거짓인 것은 아닙니다.'),
    unspokenRest: counted({
      other: '보관함에는 나머지 문장 #개에 관한 것이 없습니다. 그렇다고 참이거나 거짓인 것은 아닙니다.',
    }),
    unnamed: '이름 없는 출처',
    none: '없음',
    places: (numbers) => joined(numbers),
    shown: (place) => `기사에서 문장 ${place}을(를) 보여 줍니다.`,
    picture: '누가 뒷받침하는가',
    origins: '원출처',
    sentences: '문장',
    pictured: (from, to) =>
      `${origins(from)}과 ${sentences(to)}. 각 원출처에서 뒷받침하거나 반대하는 문장으로 선이 이어집니다. 표의 내용도 같습니다.`,
    table: '같은 내용을 표로 보기',
    named: '문장에 언급되고 그렇게 말함',
    backs: '문장과 같은 말을 함',
    against: '다르게 말함',
    origin: '원출처',
    backsThese: '이 문장들과 같은 말을 함',
    namedInThese: '이 문장들에 언급됨',
    againstThese: '이 문장들과 다르게 말함',
    matches: '일치하는 문장, 페이지 순서대로',
    keys: (keys, enter) => `${keys} 키로 옮겨 다니고, ${enter} 키로 기사에서 봅니다.`,
    or: '또는',
    related: (count) => `관련 있지만 표시하지 않은 것 (${number(count)})`,
    sentence: (place) => `문장 ${place}`,
    moreRelated: counted({ other: '그 밖의 관련 주장 #개' }),
    claim: '. 주장: ',
  },

  counted: {
    checked: same('확인'),
    matched: same('일치'),
    conflicting: same('상충'),
    hedged: same('유보'),
    behind: same('뒷받침하는 원출처'),
    against: same('반대하는 원출처'),
  },
};
