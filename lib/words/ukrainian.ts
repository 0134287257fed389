import type { Words } from './english.ts';
import { speech } from './speech.ts';

const { number, counted, listed } = speech('uk', ['one', 'few', 'many', 'other']);
/** "з 24 речень". */
const ofSentences = counted({ one: '# речення', few: '# речень', many: '# речень', other: '# речення' });
const claims = counted({
  one: '# твердження',
  few: '# твердження',
  many: '# тверджень',
  other: '# твердження',
});
const origins = counted({ one: '# джерело', few: '# джерела', many: '# джерел', other: '# джерела' });

/** Which claim, after "про те саме, що й" and "суперечить". */
const same = {
  refuted: 'спростоване твердження',
  verified: 'перевірене твердження',
  disputed: 'спірне твердження',
  corroborated: 'підтверджене твердження',
  reported: 'твердження, про яке досі лише повідомляли',
  unverified: 'твердження, якого ще ніхто не перевірив',
  otherTime: 'твердження про інший час',
};
const against = {
  refuted: 'спростованому твердженню',
  verified: 'перевіреному твердженню',
  disputed: 'спірному твердженню',
  corroborated: 'підтвердженому твердженню',
  reported: 'твердженню, про яке досі лише повідомляли',
  unverified: 'твердженню, якого ще ніхто не перевірив',
  otherTime: 'твердженню про інший час',
};
const relatedTo = {
  refuted: 'спростованого твердження',
  verified: 'перевіреного твердження',
  disputed: 'спірного твердження',
  corroborated: 'підтвердженого твердження',
  reported: 'твердження, про яке досі лише повідомляли',
  unverified: 'твердження, якого ще ніхто не перевірив',
  otherTime: 'твердження про інший час',
};

export const ukrainian: Words = {
  tag: 'uk',
  direction: 'ltr',
  number,
  quoted: (text) => `«${text}»`,
  ofFeed: (name: string) => `Зі стрічки «${name}»`,

  deed: {
    failed: 'Не вдалося. Спробуйте ще раз.',
    failedBecause: (reason) => `Не вдалося: ${reason} Спробуйте ще раз.`,
  },

  popup: {
    sidePanel: 'Бічна панель',
    library: 'Бібліотека',
    settings: 'Налаштування',
    asking: 'Переглядаємо цю сторінку…',
    forbidden:
      'Ця сторінка належить браузеру або його крамниці розширень; жодне розширення не може її читати. Відкрийте у вкладці статтю й спробуйте там.',
    siteOff: (host) => `Second Source вимкнено на ${host}. Тут нічого не читається.`,
    needed: (host) => `Second Source ще не має доступу до ${host}, тож цю сторінку не прочитано.`,
    reading: 'Читаємо цю сторінку…',
    notArticle:
      'Ця сторінка не схожа на статтю, тож її не прочитано. Відкрийте окрему статтю, а не головну сторінку чи список.',
    failed: 'Цю сторінку не вдалося прочитати.',
    failedBecause: (reason) => `Цю сторінку не вдалося прочитати: ${reason}`,
    allHidden:
      'Усі твердження, які у вас є, належать до прихованих вами стрічок, тож шукати нічого. Покажіть стрічку знову у своїй бібліотеці, у розділі «Feeds».',
    emptyLibrary: 'Ваша бібліотека порожня, тож шукати ще нічого.',
    allRejected: (inPage, inLibrary) =>
      `Ви відхилили все, що знайдено тут серед ${ofSentences(inPage)}. У вашій бібліотеці ${claims(inLibrary)}.`,
    noMatch: (inPage, inLibrary) =>
      `Тут серед ${ofSentences(inPage)} жодне не збігається з твердженнями вашої бібліотеки (${claims(inLibrary)}). Бібліотека нічого про них не каже, а це не робить їх ані правдивими, ані хибними.`,
    marked: (marked, inPage, related, inLibrary) => {
      const also = related === 0 ? '' : `, споріднених: ${number(related)}`;
      return `Позначено ${number(marked)} з ${ofSentences(inPage)}${also}. У вашій бібліотеці ${claims(inLibrary)}.`;
    },
    notBegun: 'Зараз із цієї сторінки нічого не можна зберегти.',
    tryAgain: 'Спробуйте ще раз.',
  },

  counts: {
    checked: (count) => `перевірено: ${number(count)}`,
    matched: (count) => `збігів: ${number(count)}`,
    conflicting: (count) => `суперечать: ${number(count)}`,
    hedged: (count) => `із застереженням: ${number(count)}`,
    behind: (count) => `${origins(count)} на підтримку`,
    against: (count) => `${origins(count)} проти`,
    hedgedUnknown: 'Скільки речень сказано із застереженням, видно лише в англомовних статтях.',
    hedgedMeans: (hedged, checked, matched) => {
      const which = hedged === 0 ? '' : `, з них зі збігом: ${number(matched)}`;
      return `Із застереженням — те, що сказано обережно, як неперевірене або як таке, що може й не статися: ${number(hedged)} з ${ofSentences(checked)}${which}.`;
    },
  },

  list: {
    marked: 'Позначено у статті',
    related: 'Споріднене, не позначене',
    claim: 'Твердження:',
    sentence: 'Речення:',
    moreClaims: counted({
      one: 'і ще # твердження',
      few: 'і ще # твердження',
      many: 'і ще # тверджень',
      other: 'і ще # твердження',
    }),
  },

  rejected: {
    title: (count) => `Відхилено на цій сторінці (${number(count)})`,
    takeBack: 'Повернути',
    takingBack: 'Повертаємо…',
    failed: 'Це не вдалося повернути.',
  },

  suggest: {
    title: 'Варто зберегти',
    ask: 'Запропонувати твердження з цієї статті',
    reading: 'Читаємо статтю…',
    notArticle: 'На цій сторінці немає статті, з якої можна запропонувати твердження.',
    otherLanguage: 'Пропозиції можливі лише для статей англійською.',
    nothing: 'Тут, здається, немає нічого вартого збереження, чого б ви вже не мали.',
    found: counted({
      one: '# речення варто зберегти. Виберіть його, щоб спершу переглянути.',
      few: '# речення варто зберегти. Виберіть одне, щоб спершу переглянути.',
      many: '# речень варто зберегти. Виберіть одне, щоб спершу переглянути.',
      other: '# речення варто зберегти. Виберіть одне, щоб спершу переглянути.',
    }),
    checkable: 'Можна перевірити:',
    figures: 'числа',
    date: 'дату',
    names: 'імена',
    source: 'хто це каже',
    listed,
  },

  save: {
    nothingSelected: 'Нічого не виділено: джерелом стане сторінка.',
    save: 'Зберегти твердження',
    opening: 'Відкриваємо форму…',
  },

  access: {
    offer: 'Позначки можуть з’являтися й самі:',
    everyArticle: 'Перевіряти кожну статтю, яку я відкриваю',
    always: 'Завжди перевіряти цей сайт',
    waiting: 'Чекаємо на браузер…',
    given: 'Доступ надано.',
    declined:
      'Доступу не надано. Ви й далі можете перевіряти сторінки по одній і попросити знову, коли захочете.',
  },

  remedy: {
    check: 'Перевірити цю сторінку',
    tryAgain: 'Спробувати ще раз',
    reading: 'Читаємо…',
    loadSample: 'Завантажити зразкову бібліотеку',
    loading: 'Завантажуємо зразкову бібліотеку…',
    added: counted({
      one: 'Додано # твердження.',
      few: 'Додано # твердження.',
      many: 'Додано # тверджень.',
      other: 'Додано # твердження.',
    }),
  },

  site: { before: 'Перевіряти сторінки на ', after: '', on: 'Так', off: 'Ні' },

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

  hint: {
    same: (kind) => `каже те саме, що й ${same[kind]}.`,
    conflicts: (kind, how) => `суперечить ${against[kind]}${how === '' ? '' : `. ${how}`}.`,
    related: (kind) => `Стосується ${relatedTo[kind]}.`,
    possiblySame: 'Можливо, каже те саме, що й одне з тверджень. Підтвердьте.',
    possiblyConflict: (how) => `Можливо, суперечить твердженню${how === '' ? '' : `. ${how}`}. Підтвердьте.`,
    more: counted({
      one: 'І ще # твердження.',
      few: 'І ще # твердження.',
      many: 'І ще # тверджень.',
      other: 'І ще # твердження.',
    }),
  },
};
