import type { Parts } from '../parts.ts';
import { number } from './speech.ts';

export const common: Parts['common'] = {
  tag: 'uk',
  direction: 'ltr',
  number,
  quoted: (text) => `«${text}»`,

  deed: {
    failed: 'Не вдалося. Спробуйте ще раз.',
    failedBecause: (reason) => `Не вдалося: ${reason} Спробуйте ще раз.`,
  },

  tones: {
    refuted: 'Спростовано',
    contested: 'Оспорено',
    backed: 'Підкріплено',
    open: 'Відкрито',
    suggested: 'Можливо',
  },

  relation: {
    possiblySame: 'Можливо, те саме — підтвердьте',
    possiblyConflict: (how) => `Можливо, суперечить${how === '' ? '' : `: ${how}`} — підтвердьте`,
    same: 'Каже те саме',
    conflicts: {
      refuted: 'Суперечить спростованому твердженню',
      verified: 'Суперечить перевіреному твердженню',
      disputed: 'Суперечить спірному твердженню',
      corroborated: 'Суперечить підтвердженому твердженню',
      reported: 'Суперечить твердженню, про яке лише повідомляли',
      unverified: 'Суперечить неперевіреному твердженню',
    },
    related: 'Споріднене',
  },

  difference: {
    number: 'Інше число',
    magnitude: 'Інший порядок величини',
    date: 'Інша дата',
    place: 'Інше місце',
    actor: 'Хтось інший',
    roles: 'Ролі навпаки',
    negation: 'Протилежне',
    modality: 'Уже чи ще ні',
    other: 'Інша подробиця',
    onlyThere: (there) => `${there} у вашому твердженні, а тут немає`,
    onlyHere: (here) => `${here} тут, а у вашому твердженні немає`,
    doers: (here, there) => `тут діє ${here}, у вашому твердженні — ${there}`,
    sides: (here, there) => `тут ${here}, у вашому твердженні ${there}`,
    bothDenied: (words) => `${words} і там, і тут, але в одному це заперечено`,
    bothOtherwise: (words) => `${words} і там, і тут, але не те саме`,
  },

  reason: (kind, sides) => `${kind}: ${sides}`,
  ofFeed: (name) => `Зі стрічки «${name}»`,
};
