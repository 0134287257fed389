import type { Parts } from '../parts.ts';
import { compact, counted, date, day, joined, moment, number, span, yearsAgo } from './speech.ts';

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

const independent = counted({
  one: '# незалежне першоджерело',
  few: '# незалежні першоджерела',
  many: '# незалежних першоджерел',
  other: '# незалежного першоджерела',
});
const outlets = counted({ one: '# видання', few: '# видання', many: '# видань', other: '# видання' });
const inOutlets = counted({ one: '# виданні', few: '# виданнях', many: '# виданнях', other: '# видання' });
const reports = counted({
  one: '# повідомлення',
  few: '# повідомлення',
  many: '# повідомлень',
  other: '# повідомлення',
});
const inReports = counted({
  one: '# повідомленні',
  few: '# повідомленнях',
  many: '# повідомленнях',
  other: '# повідомлення',
});
const ofReports = counted({
  one: '# повідомлення',
  few: '# повідомлень',
  many: '# повідомлень',
  other: '# повідомлення',
});
const origins = counted({
  one: '# першоджерело',
  few: '# першоджерела',
  many: '# першоджерел',
  other: '# першоджерела',
});
const fromOrigins = counted({
  one: '# першоджерела',
  few: '# першоджерел',
  many: '# першоджерел',
  other: '# першоджерела',
});
const sources = counted({ one: '# джерело', few: '# джерела', many: '# джерел', other: '# джерела' });
const changes = counted({ one: '# зміна', few: '# зміни', many: '# змін', other: '# зміни' });

export const panel: Parts['panel'] = {
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

  date,
  span,
  day,
  moment,
  compact,
  joined,

  panel: {
    sentence: ': речення ',
    place: (index, total) => `${number(index)} з ${number(total)}`,
    notMarked: 'не позначене',
    nowAt: (index, total, relations) => `Речення ${number(index)} з ${number(total)}. ${relations}`,
    nowUnmarked: (relations) => `Речення не позначене. ${relations}`,
    nowStatus: (claim, status) => `Ваше твердження «${claim}» тепер має статус «${status}».`,
    previous: 'Попереднє позначене речення',
    next: 'Наступне позначене речення',
    close: 'Закрити',
    thisArticle: 'Ця стаття',
    yourClaim: 'Ваше твердження',
    statusOf: 'Статус вашого твердження',
    statusOfFeed: 'Статус цього твердження',
    claims: counted({
      one: '# твердження до цього речення',
      few: '# твердження до цього речення',
      many: '# тверджень до цього речення',
      other: '# твердження до цього речення',
    }),
    saysMore: 'Речення каже більше, ніж ваше твердження. Тут оцінено лише твердження.',
    otherTime:
      'Твердження стосується іншого часу. Його статус нічого не каже про це речення, доки ви не підтвердите збіг.',
    answers: counted({
      one: '# відповідь на одне запитання',
      few: '# відповіді на одне запитання',
      many: '# відповідей на одне запитання',
      other: '# відповіді на одне запитання',
    }),
    factChecks: counted({
      one: '# перевірка фактів',
      few: '# перевірки фактів',
      many: '# перевірок фактів',
      other: '# перевірки фактів',
    }),
    noSources: 'Джерела',
    sources: (count, from) => `${sources(count)} з ${fromOrigins(from)}`,
    mentions: counted({ one: '# згадка', few: '# згадки', many: '# згадок', other: '# згадки' }),
    inCommon: (words) => `Спільне: ${words}`,
    newTab: ' (відкриється в новій вкладці)',
  },

  sentence: {
    says: (clauses) => `Це речення: ${clauses.join('; ')}`,
    asserted: 'подано як факт',
    hedged: 'сказано із застереженням',
    unverified: 'названо неперевіреним',
    denied: 'заперечено',
    open: 'не каже напевно, чи це станеться',
    by: (how, words) => `${how} («${words}»)`,
    attributed: (name) => `з посиланням на: ${name}`,
  },

  verdict: {
    confirmMatch: 'Підтвердити збіг',
    confirmConflict: 'Підтвердити суперечність',
    rejectMatch: 'Відхилити збіг',
    rejectConflict: 'Відхилити суперечність',
    undo: 'Скасувати',
    confirmed: 'Ви підтвердили.',
    rejected: 'Відхилено. Для цього речення це більше не показуватиметься.',
    takingBack: 'Повертаємо…',
    saving: 'Зберігаємо…',
    failed: 'Не вдалося зберегти. Спробуйте ще раз.',
    failedBecause: (reason) => `Не вдалося зберегти. ${reason}`,
  },

  addSource: {
    title: 'Додати цю статтю як джерело',
    supports: 'Вона підтримує твердження',
    disputes: 'Вона заперечує твердження',
    opening: 'Відкриваємо форму…',
    opened: 'Форму відкрито.',
    failed: 'Форма не відкрилася. Спробуйте ще раз.',
    failedBecause: (reason) => `Форма не відкрилася. ${reason}`,
  },

  stance: { supports: 'Підтримує', disputes: 'Заперечує', mentions: 'Згадує' },

  certainty: {
    asserted: 'подано як факт',
    hedged: 'сказано із застереженням',
    unverified: 'названо неперевіреним',
  },

  manner: {
    denied: 'заперечено',
    otherwise: 'пояснено інакше',
    otherFigure: 'інше число',
    cannotConfirm: 'не підтверджено',
    noComment: 'без коментаря',
    asChosen: (how) => `${how}, як вибрали ви`,
    by: (how, words) => `${how} (${words.join(', ')})`,
  },

  sources: {
    none: 'Для цього твердження ще немає джерел.',
    more: counted({
      one: 'Показати ще # джерело',
      few: 'Показати ще # джерела',
      many: 'Показати ще # джерел',
      other: 'Показати ще # джерела',
    }),
    origin: (name) => `Першоджерело: ${name}`,
    outlets: (count, origin) => `${outlets(count)}, одне першоджерело: ${origin}`,
    reports: (count, origin) => `${reports(count)}, одне першоджерело: ${origin}`,
    asOne: (why) => `Рахується за одне: ${why.join('; ')}.`,
    sameOrigin: (name) => `обидва походять від: ${name}`,
    cites: (name) => `одне посилається на: ${name}`,
    nearCopy: 'майже той самий текст',
    sameArticle: 'майже та сама стаття',
    calls: (publisher, words) =>
      publisher === '' ? `Одне з джерел називає його «${words}».` : `${publisher} називає його «${words}».`,
    unnamed: 'Видання без назви',
    attributed: (name) => `з посиланням на: ${name}`,
    carries: (rating) => `Містить перевірку фактів з оцінкою «${rating}».`,
    beforeEvent: 'Не враховано: джерело давніше за подію.',
    otherYear: 'Не враховано: джерело говорить про інший рік.',
    missing: (day) => `Цих слів уже не було на сторінці: ${day}.`,
  },

  reviews: {
    verified: 'перевірено',
    refuted: 'спростовано',
    disputed: 'почасти',
    unclear: 'не доведено',
    counts: (publisher, rating, verdict) =>
      `${publisher} оцінює це як «${rating}», що рахується як «${verdict}»`,
    refused: (publisher, rating, name) =>
      `${publisher} оцінює це як «${rating}», що не рахується: ${name} немає серед перевіряльників фактів, яким ви довіряєте`,
    elsewhere: (site) => `Вона не рахується: за її словами, вона з ${site}, а ця сторінка — ні.`,
    elsewhereUnknown: 'Вона не рахується: за її словами, вона з іншого сайту, а ця сторінка — ні.',
    noAddress:
      'Вона не рахується: у ній немає адреси, її власної та авторової, тож вона могла б бути чиєю завгодно.',
    notAccepted: 'Вона не рахується: ви не прийняли цього перевіряльника фактів.',
  },

  status: {
    refuted: 'Спростовано',
    verified: 'Перевірено',
    disputed: 'Спірне',
    corroborated: 'Підтверджено',
    reported: 'Повідомлено',
    unverified: 'Не перевірено',
    told: (name, clauses) => `${name}: ${clauses.join('; ')}.`,
    yourVerdict: 'ваш власний висновок',
    yourVerdictToo: 'ваш власний висновок, і без нього було б так само',
    yourReason: (reason) => `Ваша причина: ${reason}`,
    moreNames: counted({ one: 'ще #', few: 'ще #', many: 'ще #', other: 'ще #' }),
    inReports: (name, count) => `${name} (у ${inReports(count)})`,
    inSome: (name, against, all) => `${name} (у ${number(against)} з ${ofReports(all)})`,
    rated: (publisher, rating) => `${publisher} («${rating}»)`,
    dated: (publisher, day) => `${publisher} (${day})`,
    factCheck: (by) => `перевірка фактів: ${by}`,
    factChecks: (by) => `перевірки фактів: ${by}`,
    factChecksDisagree: (by) => `перевірки фактів розходяться: ${by}`,
    corroborating: (count, names) => `${independent(count)} кажуть це прямо: ${names}`,
    nobodyDisputes: 'ніхто цього не заперечує',
    nobodySupportsYet: 'ще жодне джерело цього не підтримує',
    nobodySupports: 'жодне джерело цього не підтримує',
    supportedBy: (names) => `підтримують: ${names}`,
    disputedBy: (names) => `заперечують: ${names}`,
    divided: (names) => `повідомлення і підтримують, і заперечують це: ${names}`,
    onlyMention: counted({
      one: '# джерело лише згадує це',
      few: '# джерела лише згадують це',
      many: '# джерел лише згадують це',
      other: '# джерела лише згадують це',
    }),
    beforeEvent: (names) => `не враховано, бо давніше за подію: ${names}`,
    otherYear: (names) => `не враховано, бо про інший рік: ${names}`,
    oneOrigin: (name) => `одне першоджерело: ${name}`,
    outletsOneOrigin: (count, name) => `${outlets(count)}, одне першоджерело: ${name}`,
    reportsOneOrigin: (count, from, name) =>
      `${reports(count)} у ${inOutlets(from)}, одне першоджерело: ${name}`,
    noneOutright: (count, names) => `${origins(count)}, жодне не каже цього прямо: ${names}`,
    oneOutright: (name) => `одне першоджерело каже це прямо: ${name}`,
    moreCautious: (count, names) => `ще ${number(count)} лише із застереженням: ${names}`,
    cautious: 'сказано із застереженням',
    notVerified: 'незалежно не перевірено',
  },

  outlook: {
    sameWithout: 'Без вашого висновку було б так само.',
    without: {
      refuted: 'Без вашого висновку воно було б спростованим.',
      verified: 'Без вашого висновку воно було б перевіреним.',
      disputed: 'Без вашого висновку воно було б спірним.',
      corroborated: 'Без вашого висновку воно було б підтвердженим.',
      reported: 'Без вашого висновку про нього лише повідомляли б.',
      unverified: 'Без вашого висновку воно було б неперевіреним.',
    },
    verified: 'Перевірка фактів, яка його спростовує, зробила б його спірним.',
    refuted: 'Перевірка фактів, яка його підтверджує, зробила б його спірним.',
    onlyVerdict: 'Вирішити це може лише ваш власний висновок.',
    checkOrVerdict: 'Вирішити це може перевірка фактів або ваш власний висновок.',
    disputing: 'Джерело, яке його заперечує, зробило б його спірним.',
    twoOrigins: 'Два незалежні першоджерела, які кажуть це прямо, зробили б його підтвердженим.',
    secondOrigin: 'Друге першоджерело, яке каже це прямо, зробило б його підтвердженим.',
    supportDisputes: 'Джерело, яке його підтримує, зробило б його спірним.',
    supportAfter: 'Із джерелом після події, яке його підтримує, воно стало б повідомленим.',
    support: 'Із джерелом, яке його підтримує, воно стало б повідомленим.',
  },

  age: {
    events: (iso, years) => `Про події: ${date(iso)}, ${yearsAgo(years)}.`,
    reported: (iso, years) => `Уперше повідомлено: ${date(iso)}, ${yearsAgo(years)}.`,
  },

  history: {
    since: (status, day, cause) => `${status} з ${day}: ${cause}.`,
    changes: (count, day) => `Історія: ${changes(count)} з ${day}`,
    order: 'Як змінювався статус, від найдавнішого',
    saved: 'твердження збережено',
    sourceAdded: (publisher) => `додано джерело ${publisher}`,
    sourceCorrected: (publisher) => `виправлено джерело ${publisher}`,
    sourceGone: 'додано чи виправлено джерело, якого вже немає',
    reviewAdded: (publisher) => `додано перевірку фактів від ${publisher}`,
    reviewChanged: 'перевірка фактів змінилася',
    verdict: 'ви дали або скасували свій висновок',
    merge: 'з ним об’єднано інше твердження',
    split: 'джерела відділено до іншого твердження чи від нього',
    deleted: 'джерело видалено',
    undone: 'об’єднання чи поділ скасовано',
    restored: 'видалене повернулося',
    edited: 'змінено слова або дату твердження',
    originCorrected: (name) => `виправлено першоджерело ${name}`,
    originChanged: 'виправлено першоджерело',
    accepted: (publisher) => `ви знову приймаєте ${publisher}`,
    acceptedUnnamed: 'ви знову приймаєте одного з перевіряльників фактів',
    refused: (publisher) => `ви більше не приймаєте ${publisher}`,
    refusedUnnamed: 'ви більше не приймаєте одного з перевіряльників фактів',
    imported: 'зчитано резервну копію або бібліотеку',
  },

  rivals: {
    table: 'Поруч, із першоджерелами й датами',
    caption: 'Твердження, що відповідають на одне запитання, від найменшого числа',
    figure: 'Число',
    claim: 'Твердження, його статус, першоджерела й дати джерел',
    thisClaim: 'Це твердження: ',
    noFigure: 'Без числа',
    behind: (clauses) => clauses.join(', '),
    nobody: 'жодне першоджерело його не підтримує',
    supports: counted({
      one: '# першоджерело його підтримує',
      few: '# першоджерела його підтримують',
      many: '# першоджерел його підтримують',
      other: '# першоджерела його підтримує',
    }),
    disputes: counted({
      one: '# заперечує',
      few: '# заперечують',
      many: '# заперечують',
      other: '# заперечує',
    }),
    agrees: (claim) => `Це речення каже те саме, що й ваше твердження «${claim}»`,
    agreesIn: (here, claim, there) =>
      `Це речення каже ${here}: ваше твердження «${claim}» теж каже ${there}.`,
    logarithmic: 'Логарифмічно: кожне подвоєння має ту саму ширину.',
  },
};
