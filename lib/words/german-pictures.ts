import type { PictureWords } from './english-pictures.ts';
import { speech } from './speech.ts';

const { number, counted } = speech('de', ['one', 'other']);
const claims = counted({ one: '# Behauptung', other: '# Behauptungen' });
const outlets = counted({ one: '# Medium', other: '# Medien' });
const origins = counted({ one: '# Ursprung', other: '# Ursprünge' });
const sources = counted({ one: '# Quelle', other: '# Quellen' });
const questions = counted({ one: '# Frage', other: '# Fragen' });

export const germanPictures: PictureWords = {
  title: 'Bilder',
  empty:
    'Ihre Bibliothek ist leer. Sobald sie Behauptungen hat, sehen Sie hier, wie sie mit der Zeit dazukamen, wer sich auf wen stützt und welche Zahlen einander widersprechen.',
  counting: 'Es wird gezählt …',
  reading: (done, total) => `Die Bibliothek wird gelesen: ${number(done)} von ${number(total)} …`,
  again: 'Erneut versuchen',
  all: counted({ one: 'Die einzige Behauptung.', other: 'Alle # Behauptungen.' }),
  some: (total, all) => `${number(total)} von ${number(all)}, wie die Filter es sagen.`,
  none: 'Die Filter lassen keine Behauptung durch.',
  takeOff: 'Alle Filter entfernen',
  filters: 'Filter',
  words: 'Wörter',
  takeOffWords: (words) => `Entfernen: „${words}“`,
  asList: 'Diese Behauptungen als Liste zeigen',
  these: 'Diese Behauptungen in Bildern zeigen',
  status: 'Stand',
  withRivals: 'mit Rivalen',
  narrowedTo: (what) => `Nur: ${what}.`,
  drawn: (title) => `${title}: ein Bild. Darin gehen die Pfeiltasten; die Tabelle darunter sagt dasselbe.`,
  hint: 'Zeigen Sie auf einen Teil, um zu lesen, was er ist; ein Klick zeigt seine Behauptungen.',
  asTable: 'Dasselbe als Tabelle',
  tableOf: (title) => `${title}, als Tabelle`,
  save: (format) => `Als ${format} speichern`,
  saving: 'Die Datei wird gemacht …',
  saved: (name) => `Ihr Browser speichert ${name}.`,
  made: (day) => `Mit Second Source gemacht am ${day}.`,

  time: {
    title: 'Behauptungen über die Zeit',
    goBy: 'Nach dem Datum',
    when: { saved: 'Gespeichert', event: 'Geschehen', changed: 'Zuletzt geändert' },
    by: {
      saved: 'dem Tag des Speicherns',
      event: 'dem Tag des Ereignisses',
      changed: 'dem Tag der letzten Änderung',
    },
    about: (total, by, first, last) =>
      first === last
        ? `${claims(total)} nach ${by}: ${first}.`
        : `${claims(total)} nach ${by}, ${first} bis ${last}.`,
    part: (span, status, count, all) => `${span}: ${number(count)} von ${number(all)}, ${status}`,
    sum: 'Alle',
    years: (from, to) => `${from} bis ${to}`,
    undated: (count) => `${claims(count)} ohne ein solches Datum fehlen.`,
    vague: counted({
      one: '# Behauptung fehlt, deren Datum ungenauer ist als ein Balken lang.',
      other: '# Behauptungen fehlen, deren Datum ungenauer ist als ein Balken lang.',
    }),
    one: (status, span) => `Eine Behauptung, ${status}, ${span}. Ab der zweiten ist dies ein Bild.`,
    none: 'Keine dieser Behauptungen hat ein solches Datum. Geben Sie beim Bearbeiten das Datum des Ereignisses an, oder wählen Sie hier ein anderes.',
  },

  origins: {
    title: 'Wer sich auf wen stützt',
    about: (pages, outlet, origin) =>
      `${sources(pages)} aus ${outlets(outlet)}; woher sie es haben: ${origins(origin)}. Die größten sind genannt.`,
    restsOn: 'hat es von',
    sides: {
      states: 'sagt es',
      cautious: 'sagt es mit Vorsicht',
      disputes: 'bestreitet es',
      aside: 'erwähnt es oder zählt nicht',
    },
    columns: { outlet: 'Medien', origin: 'Ursprünge', claim: 'Behauptungen' },
    moreOutlets: counted({ one: '# weiteres Medium', other: '# weitere Medien' }),
    moreOrigins: counted({ one: '# weiterer Ursprung', other: '# weitere Ursprünge' }),
    moreClaims: counted({ one: '# weitere Behauptung', other: '# weitere Behauptungen' }),
    folded: 'kleinere zusammen',
    pages: sources,
    claims,
    outlet: (name, pages, origin) => `${name}: ${sources(pages)}, ${origins(origin)}`,
    origin: (name, outlet, all, says, disputes) =>
      `${name}: ${outlets(outlet)}, ${claims(all)}; sagt ${number(says)}, bestreitet ${number(disputes)}`,
    claim: (text, status, origin) => `${text} ${status}; gesagt oder bestritten: ${origins(origin)}`,
    counted: (name, pages) => `${name} (${number(pages)})`,
    fromOthers: counted({ one: 'andere (#)', other: 'andere (#)' }),
    restingOn: 'Medien, die es von dort haben, mit ihren Quellen',
    saidBy: 'Gesagt von',
    disputedBy: 'Bestritten von',
    none: 'Keine dieser Behauptungen hat schon eine Quelle. Öffnen Sie eine Behauptung und fügen Sie eine hinzu: dann sehen Sie hier, welche Medien sich auf denselben Ursprung stützen.',
    showMore: 'Mehr mit Namen zeigen',
  },

  rivals: {
    title: 'Rivalisierende Zahlen',
    about: (shown, total) =>
      `${shown === total ? questions(total) : `${number(shown)} von ${questions(total)}, die mit den meisten Antworten zuerst`}: jede Zahl über den Tagen der Berichte, die sie nennen.`,
    noFigure: 'Keine dieser Behauptungen nennt eine Zahl, die sich zeichnen ließe.',
    logarithmic: 'Logarithmisch: jede Verdopplung ist gleich hoch.',
    answers: (count, text) => `${counted({ one: '# Antwort', other: '# Antworten' })(count)}: „${text}“`,
    figure: 'Zahl',
    claim: 'Behauptung',
    reported: 'Berichtet',
    savedOn: (day) => `ohne Datum; gespeichert am ${day}`,
    more: counted({
      one: '# weitere Behauptung zu dieser Frage',
      other: '# weitere Behauptungen zu dieser Frage',
    }),
    none: 'Keine dieser Behauptungen hat einen Rivalen. Behauptungen, die eine Frage mit anderen Zahlen beantworten, werden Rivalen, sobald Sie es auf der Seite der Behauptungen bestätigen.',
    showMore: 'Mehr Fragen zeigen',
  },
};
