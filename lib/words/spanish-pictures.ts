import type { PictureWords } from './english-pictures.ts';
import { speech } from './speech.ts';

const { number, counted } = speech('es', ['one', 'many', 'other']);
const many = (one: string, other: string) => counted({ one, many: other, other });
const claims = many('# afirmación', '# afirmaciones');
const outlets = many('# medio', '# medios');
const origins = many('# origen', '# orígenes');
const sources = many('# fuente', '# fuentes');
const questions = many('# pregunta', '# preguntas');

export const spanishPictures: PictureWords = {
  title: 'Imágenes',
  empty:
    'Su biblioteca está vacía. Cuando tenga afirmaciones, verá aquí cómo llegaron con el tiempo, quién se apoya en quién y qué cifras se contradicen.',
  counting: 'Contando…',
  reading: (done, total) => `Leyendo la biblioteca: ${number(done)} de ${number(total)}…`,
  again: 'Intentar de nuevo',
  all: many('La única afirmación.', 'Las # afirmaciones.'),
  some: (total, all) => `${number(total)} de ${number(all)}, según los filtros.`,
  none: 'Los filtros no dejan pasar ninguna afirmación.',
  takeOff: 'Quitar todos los filtros',
  filters: 'Filtros',
  words: 'Palabras',
  takeOffWords: (words) => `Quitar: «${words}»`,
  asList: 'Ver estas afirmaciones como lista',
  these: 'Ver estas afirmaciones en imágenes',
  status: 'Estado',
  withRivals: 'con rivales',
  narrowedTo: (what) => `Solo: ${what}.`,
  drawn: (title) => `${title}: una imagen. Use las flechas dentro; la tabla de abajo dice lo mismo.`,
  hint: 'Señale una parte para leer qué es; haga clic para ver sus afirmaciones.',
  asTable: 'Lo mismo como tabla',
  tableOf: (title) => `${title}, como tabla`,
  save: (format) => `Guardar como ${format}`,
  saving: 'Creando el archivo…',
  saved: (name) => `Su navegador está guardando ${name}.`,
  made: (day) => `Hecho con Second Source el ${day}.`,

  time: {
    title: 'Afirmaciones en el tiempo',
    goBy: 'Según la fecha',
    when: { saved: 'Al guardarla', event: 'Al ocurrir', changed: 'Al cambiarla' },
    by: { saved: 'fecha de guardado', event: 'fecha del suceso', changed: 'fecha del último cambio' },
    about: (total, by, first, last) =>
      first === last
        ? `${claims(total)} por ${by}: ${first}.`
        : `${claims(total)} por ${by}, de ${first} a ${last}.`,
    part: (span, status, count, all) => `${span}: ${number(count)} de ${number(all)}, ${status}`,
    sum: 'Todas',
    years: (from, to) => `${from} a ${to}`,
    undated: (count) => `${claims(count)} sin esa fecha no figuran aquí.`,
    vague: many(
      'No figura # afirmación cuya fecha es menos precisa que una barra.',
      'No figuran # afirmaciones cuya fecha es menos precisa que una barra.',
    ),
    one: (status, span) => `Una afirmación, ${status}, ${span}. Desde la segunda, esto es una imagen.`,
    none: 'Ninguna de estas afirmaciones tiene esa fecha. Dé la fecha del suceso al editar una afirmación, o elija aquí otra fecha.',
  },

  origins: {
    title: 'Quién se apoya en quién',
    about: (pages, outlet, origin) =>
      `${sources(pages)} en ${outlets(outlet)}, que vienen de ${origins(origin)}. Se nombran los mayores.`,
    restsOn: 'lo tiene de',
    sides: {
      states: 'lo dice',
      cautious: 'lo dice con cautela',
      disputes: 'lo niega',
      aside: 'lo menciona o no cuenta',
    },
    columns: { outlet: 'Medios', origin: 'Orígenes', claim: 'Afirmaciones' },
    moreOutlets: many('# medio más', '# medios más'),
    moreOrigins: many('# origen más', '# orígenes más'),
    moreClaims: many('# afirmación más', '# afirmaciones más'),
    folded: 'los menores juntos',
    pages: sources,
    claims,
    outlet: (name, pages, origin) => `${name}: ${sources(pages)}, ${origins(origin)}`,
    origin: (name, outlet, all, says, disputes) =>
      `${name}: ${outlets(outlet)}, ${claims(all)}; dice ${number(says)}, niega ${number(disputes)}`,
    claim: (text, status, origin) => `${text} ${status}; lo dicen o niegan ${origins(origin)}`,
    counted: (name, pages) => `${name} (${number(pages)})`,
    fromOthers: many('otros (#)', 'otros (#)'),
    restingOn: 'Medios que lo tienen de ahí, con sus fuentes',
    saidBy: 'Dicho por',
    disputedBy: 'Negado por',
    none: 'Ninguna de estas afirmaciones tiene aún una fuente. Abra una y añádala: verá aquí qué medios se apoyan en el mismo origen.',
    showMore: 'Nombrar más',
  },

  rivals: {
    title: 'Cifras rivales',
    about: (shown, total) =>
      `${shown === total ? questions(total) : `${number(shown)} de ${questions(total)}, primero las de más respuestas`}: cada cifra en los días de las noticias que la dan.`,
    noFigure: 'Ninguna de estas afirmaciones da una cifra que se pueda dibujar.',
    logarithmic: 'Escala logarítmica: cada duplicación tiene la misma altura.',
    answers: (count, text) => `${many('# respuesta', '# respuestas')(count)}: «${text}»`,
    figure: 'Cifra',
    claim: 'Afirmación',
    reported: 'Publicado',
    savedOn: (day) => `sin fecha; guardada el ${day}`,
    more: many('# afirmación más de esta pregunta', '# afirmaciones más de esta pregunta'),
    none: 'Ninguna de estas afirmaciones tiene rival. Las que responden a una pregunta con otras cifras pasan a ser rivales cuando usted lo confirma en la página de afirmaciones.',
    showMore: 'Mostrar más preguntas',
  },
};
