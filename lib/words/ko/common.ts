import type { Parts } from '../parts.ts';
import { number } from './speech.ts';

export const common: Parts['common'] = {
  tag: 'ko',
  direction: 'ltr',
  number,
  quoted: (text) => `“${text}”`,

  deed: {
    failed: '실패했습니다. 다시 시도해 주세요.',
    failedBecause: (reason) => `실패했습니다: ${reason} 다시 시도해 주세요.`,
  },

  tones: {
    refuted: '반박됨',
    contested: '논란',
    backed: '뒷받침됨',
    open: '미확정',
    suggested: '추정',
  },

  relation: {
    possiblySame: '같은 내용일 수 있음 — 확인해 주세요',
    possiblyConflict: (how) => `상충할 수 있음${how === '' ? '' : `: ${how}`} — 확인해 주세요`,
    same: '같은 내용',
    conflicts: {
      refuted: '반박된 주장과 상충',
      verified: '검증된 주장과 상충',
      disputed: '논란이 있는 주장과 상충',
      corroborated: '여러 출처가 뒷받침하는 주장과 상충',
      reported: '보도된 주장과 상충',
      unverified: '검증되지 않은 주장과 상충',
    },
    related: '관련 있음',
  },

  difference: {
    number: '다른 수',
    magnitude: '다른 규모',
    date: '다른 날짜',
    place: '다른 장소',
    actor: '다른 주체',
    roles: '뒤바뀐 역할',
    negation: '반대 내용',
    modality: '이미 했는지 아직인지',
    other: '다른 세부 사항',
    onlyThere: (there) => `내 주장에는 ${there}, 여기에는 없음`,
    onlyHere: (here) => `여기에는 ${here}, 내 주장에는 없음`,
    doers: (here, there) => `여기서 한 쪽은 ${here}, 내 주장에서는 ${there}`,
    sides: (here, there) => `여기는 ${here}, 내 주장은 ${there}`,
    bothDenied: (words) => `양쪽 다 ${words}, 그러나 한쪽은 부인함`,
    bothOtherwise: (words) => `양쪽 다 ${words}, 그러나 같지 않음`,
  },

  reason: (kind, sides) => `${kind}: ${sides}`,
  ofFeed: (name) => `피드 “${name}”에서 온 주장`,
};
