import type { PictureWords } from './english-pictures.ts';
import { speech } from './speech.ts';

const { number, counted } = speech('uk', ['one', 'few', 'many', 'other']);
const forms = (one: string, few: string, many: string, other = few) => counted({ one, few, many, other });
const claims = forms('# твердження', '# твердження', '# тверджень');
const outlets = forms('# видання', '# видання', '# видань');
const origins = forms('# першоджерело', '# першоджерела', '# першоджерел');
const sources = forms('# джерело', '# джерела', '# джерел');
const questions = forms('# питання', '# питання', '# питань');

export const ukrainianPictures: PictureWords = {
  title: 'Зображення',
  empty:
    'Ваша бібліотека порожня. Коли в ній з’являться твердження, тут буде видно, як вони додавалися, хто на кого спирається і які числа суперечать одне одному.',
  counting: 'Підрахунок…',
  reading: (done, total) => `Читання бібліотеки: ${number(done)} із ${number(total)}…`,
  again: 'Спробувати ще раз',
  all: (count) => `Усього ${claims(count)}.`,
  some: (total, all) => `${number(total)} із ${number(all)}, за фільтрами.`,
  none: 'Фільтри не пропускають жодного твердження.',
  takeOff: 'Зняти всі фільтри',
  filters: 'Фільтри',
  words: 'Слова',
  takeOffWords: (words) => `Зняти: «${words}»`,
  asList: 'Показати ці твердження списком',
  these: 'Показати ці твердження зображеннями',
  status: 'Стан',
  withRivals: 'із суперниками',
  narrowedTo: (what) => `Лише: ${what}.`,
  drawn: (title) => `${title}: зображення. Усередині діють стрілки; таблиця нижче каже те саме.`,
  hint: 'Наведіть на частину, щоб прочитати, що це; натисніть, щоб побачити її твердження.',
  asTable: 'Те саме таблицею',
  tableOf: (title) => `${title}, таблиця`,
  save: (format) => `Зберегти як ${format}`,
  saving: 'Створення файлу…',
  saved: (name) => `Браузер зберігає ${name}.`,
  made: (day) => `Зроблено у Second Source, ${day}.`,

  time: {
    title: 'Твердження в часі',
    goBy: 'За датою',
    when: { saved: 'Збереження', event: 'Події', changed: 'Останньої зміни' },
    by: { saved: 'датою збереження', event: 'датою події', changed: 'датою останньої зміни' },
    about: (total, by, first, last) =>
      first === last
        ? `${claims(total)} за ${by}: ${first}.`
        : `${claims(total)} за ${by}, від ${first} до ${last}.`,
    part: (span, status, count, all) => `${span}: ${number(count)} із ${number(all)}, ${status}`,
    sum: 'Усі',
    years: (from, to) => `${from}–${to} рр.`,
    undated: (count) => `Без такої дати, тож пропущено: ${claims(count)}.`,
    vague: (count) => `Дата менш точна, ніж стовпчик, тож пропущено: ${claims(count)}.`,
    one: (status, span) => `Одне твердження, ${status}, ${span}. Від другого тут буде зображення.`,
    none: 'Жодне з цих тверджень не має такої дати. Вкажіть дату події, редагуючи твердження, або виберіть тут іншу дату.',
  },

  origins: {
    title: 'Хто на кого спирається',
    about: (pages, outlet, origin) =>
      `${sources(pages)}, ${outlets(outlet)}; звідки вони це мають: ${origins(origin)}. Найбільші названо.`,
    restsOn: 'має це від',
    sides: {
      states: 'каже це',
      cautious: 'каже це обережно',
      disputes: 'заперечує це',
      aside: 'згадує або не враховано',
    },
    columns: { outlet: 'Видання', origin: 'Першоджерела', claim: 'Твердження' },
    moreOutlets: (count) => `ще ${outlets(count)}`,
    moreOrigins: (count) => `ще ${origins(count)}`,
    moreClaims: (count) => `ще ${claims(count)}`,
    folded: 'менші разом',
    pages: sources,
    claims,
    outlet: (name, pages, origin) => `${name}: ${sources(pages)}, ${origins(origin)}`,
    origin: (name, outlet, all, says, disputes) =>
      `${name}: ${outlets(outlet)}, ${claims(all)}; каже ${number(says)}, заперечує ${number(disputes)}`,
    claim: (text, status, origin) => `${text} ${status}; кажуть або заперечують: ${origins(origin)}`,
    counted: (name, pages) => `${name} (${number(pages)})`,
    fromOthers: (count) => `інші (${number(count)})`,
    restingOn: 'Видання, що мають це звідти, з їхніми джерелами',
    saidBy: 'Кажуть',
    disputedBy: 'Заперечують',
    none: 'Жодне з цих тверджень ще не має джерела. Відкрийте твердження й додайте його: тут буде видно, які видання спираються на те саме першоджерело.',
    showMore: 'Назвати більше',
  },

  rivals: {
    title: 'Числа-суперники',
    about: (shown, total) =>
      `${shown === total ? questions(total) : `${number(shown)} із ${number(total)} питань, спершу з найбільшою кількістю відповідей`}: кожне число в дні повідомлень, що його подають.`,
    noFigure: 'Жодне з цих тверджень не подає числа, яке можна намалювати.',
    logarithmic: 'Логарифмічна шкала: кожне подвоєння має ту саму висоту.',
    answers: (count, text) => `${forms('# відповідь', '# відповіді', '# відповідей')(count)}: «${text}»`,
    figure: 'Число',
    claim: 'Твердження',
    reported: 'Повідомлено',
    savedOn: (day) => `без дати; збережено ${day}`,
    more: (count) => `ще ${claims(count)} на це питання`,
    none: 'Жодне з цих тверджень не має суперника. Твердження, що відповідають на одне питання іншими числами, стають суперниками, коли ви це підтвердите на сторінці тверджень.',
    showMore: 'Показати більше питань',
  },
};
