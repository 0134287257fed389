import type { Parts } from '../parts.ts';
import { number, counted, listed } from './speech.ts';

const sentences = counted({ one: '# phrase', many: '# de phrases', other: '# phrases' });
const claims = counted({ one: '# affirmation', many: '# d’affirmations', other: '# affirmations' });
const origins = counted({ one: '# origine', many: '# d’origines', other: '# origines' });
const unread = counted({
  one: '# entrée est illisible pour cette version et n’y figure pas.',
  many: '# d’entrées sont illisibles pour cette version et n’y figurent pas.',
  other: '# entrées sont illisibles pour cette version et n’y figurent pas.',
});

export const popup: Parts['popup'] = {
  popup: {
    sidePanel: 'Panneau latéral',
    library: 'Bibliothèque',
    settings: 'Réglages',
    asking: 'Examen de cette page…',
    forbidden:
      'Cette page appartient au navigateur ou à sa boutique d’extensions ; aucune extension ne peut la lire. Ouvrez un article dans un onglet et essayez là.',
    siteOff: (host) => `Second Source est désactivé sur ${host}. Rien n’est lu ici.`,
    needed: (host) => `Second Source n’a pas encore accès à ${host} ; cette page n’a donc pas été lue.`,
    reading: 'Lecture de cette page…',
    notArticle:
      'Cette page ne ressemble pas à un article ; elle n’a donc pas été lue. Ouvrez un seul article, pas une page d’accueil ni une liste.',
    failed: 'Cette page n’a pas pu être lue.',
    failedBecause: (reason) => `Cette page n’a pas pu être lue : ${reason}`,
    allHidden:
      'Toutes vos affirmations viennent de flux que vous avez masqués : il n’y a donc rien à chercher. Affichez de nouveau un flux dans votre bibliothèque, sous « Feeds ».',
    emptyLibrary: 'Votre bibliothèque est vide : il n’y a encore rien à chercher.',
    allRejected: (inPage, inLibrary) =>
      `Vous avez rejeté tout ce qui a été trouvé ici (${sentences(inPage)}). Votre bibliothèque compte ${claims(inLibrary)}.`,
    noMatch: (inPage, inLibrary) =>
      `Rien ici (${sentences(inPage)}) ne correspond à votre bibliothèque (${claims(inLibrary)}). Elle n’en dit rien, ce qui ne le rend ni vrai ni faux.`,
    marked: (marked, inPage, related, inLibrary) => {
      const also = related === 0 ? '' : `, voisines : ${number(related)}`;
      return `Marquées : ${number(marked)} sur ${sentences(inPage)}${also}. Votre bibliothèque compte ${claims(inLibrary)}.`;
    },
    unpainted: {
      quiet:
        'Les marques discrètes sont activées : rien n’est dessiné sur la page. Choisissez ici une phrase pour y aller.',
      cleared:
        'Cette page a retiré les marques deux fois ; elles ne sont plus remises. Ce qui a été trouvé figure ici ; rechargez la page pour le dessiner à nouveau.',
    },
    notBegun: 'Rien ne peut être enregistré depuis cette page pour le moment.',
    tryAgain: 'Veuillez réessayer.',
  },

  counts: {
    checked: (count) => `vérifiées : ${number(count)}`,
    matched: (count) => `concordantes : ${number(count)}`,
    conflicting: (count) => `en conflit : ${number(count)}`,
    hedged: (count) => `avec réserve : ${number(count)}`,
    behind: (count) => `${origins(count)} à l’appui`,
    against: (count) => `${origins(count)} contre`,
    hedgedUnknown: 'Le nombre de phrases dites avec réserve n’est connu que pour les articles en anglais.',
    hedgedMeans: (hedged, checked, matched) => {
      const which = hedged === 0 ? '' : `, dont concordantes : ${number(matched)}`;
      return `Avec réserve, c’est ce qui est dit prudemment, comme non vérifié, ou ce qui peut ne pas se produire : ${number(hedged)} sur ${sentences(checked)}${which}.`;
    },
  },

  list: {
    found: 'Trouvées dans l’article',
    marked: 'Marqué dans l’article',
    related: 'Voisin, non marqué',
    claim: 'Affirmation :',
    sentence: 'Phrase :',
    moreClaims: counted({
      one: 'et # autre affirmation',
      many: 'et # d’autres affirmations',
      other: 'et # autres affirmations',
    }),
  },

  rejected: {
    title: (count) => `Rejeté sur cette page (${number(count)})`,
    takeBack: 'Reprendre',
    takingBack: 'Reprise…',
    failed: 'Cela n’a pas pu être repris.',
  },

  suggest: {
    title: 'Vaut la peine d’être gardé',
    ask: 'Suggérer des affirmations de cet article',
    reading: 'Lecture de l’article…',
    notArticle: 'Cette page ne montre aucun article dont suggérer des affirmations.',
    otherLanguage: 'Il n’y a de suggestions que pour les articles en anglais.',
    nothing: 'Rien ici ne semble valoir la peine d’être gardé que vous n’ayez déjà.',
    found: counted({
      one: '# phrase semble en valoir la peine. Choisissez-la pour la relire d’abord.',
      many: '# de phrases semblent en valoir la peine. Choisissez-en une pour la relire d’abord.',
      other: '# phrases semblent en valoir la peine. Choisissez-en une pour la relire d’abord.',
    }),
    checkable: 'Peut être vérifié :',
    figures: 'chiffres',
    date: 'une date',
    names: 'noms',
    source: 'qui le dit',
    listed,
  },

  save: {
    nothingSelected: 'Rien n’est sélectionné : la page devient la source.',
    save: 'Enregistrer une affirmation',
    opening: 'Ouverture du formulaire…',
  },

  access: {
    offer: 'Les marques peuvent aussi apparaître d’elles-mêmes :',
    everyArticle: 'Vérifier chaque article que j’ouvre',
    always: 'Toujours vérifier ce site',
    waiting: 'En attente du navigateur…',
    given: 'Accès accordé.',
    declined:
      'L’accès n’a pas été accordé. Vous pouvez toujours vérifier les pages une à une, et redemander quand vous voulez.',
  },

  remedy: {
    check: 'Vérifier cette page',
    tryAgain: 'Réessayer',
    reading: 'Lecture…',
    loadSample: 'Charger la bibliothèque d’exemple',
    loading: 'Chargement de la bibliothèque d’exemple…',
    added: counted({
      one: '# affirmation ajoutée.',
      many: '# d’affirmations ajoutées.',
      other: '# affirmations ajoutées.',
    }),
  },

  site: { before: 'Vérifier les pages de ', after: '', on: 'Oui', off: 'Non' },

  newer: {
    title: 'Cette bibliothèque vient d’une version plus récente',
    why: 'Elle a été créée par une version plus récente de Second Source, que celle-ci ne comprend pas. Elle n’est donc pas ouverte, et rien n’y a été modifié.',
    update:
      'Mettez Second Source à jour, ou attendez que votre navigateur l’ait fait, puis rouvrez cette page : votre bibliothèque est là, telle que vous l’avez laissée.',
    rescue:
      'D’ici là, ce que cette version peut en lire peut être enregistré dans un fichier. Toute version pourra le reprendre plus tard.',
    save: 'Enregistrer dans un fichier ce qui est lisible',
    saving: 'Lecture de votre bibliothèque…',
    saved: (count, name, left) =>
      `Votre navigateur enregistre ${claims(count)} dans ${name}.${left === 0 ? '' : ` ${unread(left)}`}`,
  },
};
