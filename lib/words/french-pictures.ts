import type { PictureWords } from './english-pictures.ts';
import { speech } from './speech.ts';

const { number, counted } = speech('fr', ['one', 'many', 'other']);
const many = (one: string, other: string) => counted({ one, many: other, other });
const claims = many('# affirmation', '# affirmations');
const outlets = many('# média', '# médias');
const origins = many('# origine', '# origines');
const sources = many('# source', '# sources');
const questions = many('# question', '# questions');

export const frenchPictures: PictureWords = {
  title: 'Images',
  empty:
    'Votre bibliothèque est vide. Dès qu’elle aura des affirmations, vous verrez ici comment elles sont venues avec le temps, qui s’appuie sur qui et quels chiffres se contredisent.',
  counting: 'Comptage…',
  reading: (done, total) => `Lecture de la bibliothèque : ${number(done)} sur ${number(total)}…`,
  again: 'Réessayer',
  all: many('La seule affirmation.', 'Toutes les # affirmations.'),
  some: (total, all) => `${number(total)} sur ${number(all)}, selon les filtres.`,
  none: 'Les filtres ne laissent passer aucune affirmation.',
  takeOff: 'Retirer tous les filtres',
  filters: 'Filtres',
  words: 'Mots',
  takeOffWords: (words) => `Retirer : « ${words} »`,
  asList: 'Voir ces affirmations en liste',
  these: 'Voir ces affirmations en images',
  status: 'Statut',
  withRivals: 'avec des rivales',
  narrowedTo: (what) => `Seulement : ${what}.`,
  drawn: (title) => `${title} : une image. Les flèches y circulent ; le tableau dessous dit la même chose.`,
  hint: 'Pointez une partie pour lire ce qu’elle est ; cliquez pour voir ses affirmations.',
  asTable: 'La même chose en tableau',
  tableOf: (title) => `${title}, en tableau`,
  save: (format) => `Enregistrer en ${format}`,
  saving: 'Création du fichier…',
  saved: (name) => `Votre navigateur enregistre ${name}.`,
  made: (day) => `Fait avec Second Source le ${day}.`,

  time: {
    title: 'Les affirmations dans le temps',
    goBy: 'Selon la date',
    when: { saved: 'Enregistrement', event: 'Événement', changed: 'Dernière modification' },
    by: { saved: 'date d’enregistrement', event: 'date de l’événement', changed: 'date de modification' },
    about: (total, by, first, last) =>
      first === last
        ? `${claims(total)} par ${by} : ${first}.`
        : `${claims(total)} par ${by}, de ${first} à ${last}.`,
    part: (span, status, count, all) => `${span} : ${number(count)} sur ${number(all)}, ${status}`,
    sum: 'Total',
    years: (from, to) => `${from} à ${to}`,
    undated: (count) => `${claims(count)} sans cette date ne figurent pas ici.`,
    vague: many(
      '# affirmation dont la date est moins précise qu’une barre n’y figure pas.',
      '# affirmations dont la date est moins précise qu’une barre n’y figurent pas.',
    ),
    one: (status, span) => `Une affirmation, ${status}, ${span}. Dès la deuxième, ce sera une image.`,
    none: 'Aucune de ces affirmations n’a cette date. Donnez la date de l’événement en modifiant une affirmation, ou choisissez ici une autre date.',
  },

  origins: {
    title: 'Qui s’appuie sur qui',
    about: (pages, outlet, origin) =>
      `${sources(pages)} dans ${outlets(outlet)}, venant de ${origins(origin)}. Les plus grandes sont nommées.`,
    restsOn: 'le tient de',
    sides: {
      states: 'le dit',
      cautious: 'le dit avec prudence',
      disputes: 'le conteste',
      aside: 'le mentionne ou ne compte pas',
    },
    columns: { outlet: 'Médias', origin: 'Origines', claim: 'Affirmations' },
    moreOutlets: many('# autre média', '# autres médias'),
    moreOrigins: many('# autre origine', '# autres origines'),
    moreClaims: many('# autre affirmation', '# autres affirmations'),
    folded: 'les plus petits ensemble',
    pages: sources,
    claims,
    outlet: (name, pages, origin) => `${name} : ${sources(pages)}, ${origins(origin)}`,
    origin: (name, outlet, all, says, disputes) =>
      `${name} : ${outlets(outlet)}, ${claims(all)} ; en dit ${number(says)}, en conteste ${number(disputes)}`,
    claim: (text, status, origin) => `${text} ${status} ; dit ou contesté par ${origins(origin)}`,
    counted: (name, pages) => `${name} (${number(pages)})`,
    fromOthers: many('autres (#)', 'autres (#)'),
    restingOn: 'Médias qui le tiennent de là, avec leurs sources',
    saidBy: 'Dit par',
    disputedBy: 'Contesté par',
    none: 'Aucune de ces affirmations n’a encore de source. Ouvrez-en une et ajoutez une source : vous verrez ici quels médias s’appuient sur la même origine.',
    showMore: 'En nommer davantage',
  },

  rivals: {
    title: 'Chiffres rivaux',
    about: (shown, total) =>
      `${shown === total ? questions(total) : `${number(shown)} sur ${questions(total)}, d’abord celles qui ont le plus de réponses`} : chaque chiffre aux jours des articles qui le donnent.`,
    noFigure: 'Aucune de ces affirmations ne donne un chiffre que l’on puisse dessiner.',
    logarithmic: 'Échelle logarithmique : chaque doublement a la même hauteur.',
    answers: (count, text) => `${many('# réponse', '# réponses')(count)} : « ${text} »`,
    figure: 'Chiffre',
    claim: 'Affirmation',
    reported: 'Rapporté',
    savedOn: (day) => `sans date ; enregistrée le ${day}`,
    more: many('# autre affirmation sur cette question', '# autres affirmations sur cette question'),
    none: 'Aucune de ces affirmations n’a de rivale. Celles qui répondent à une question par d’autres chiffres deviennent rivales quand vous le confirmez à la page des affirmations.',
    showMore: 'Montrer plus de questions',
  },
};
