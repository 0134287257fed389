import type { Parts } from '../parts.ts';
import { compact, counted, date, day, joined, moment, number, span, yearsAgo } from './speech.ts';

const claim = {
  refuted: 'une affirmation réfutée',
  verified: 'une affirmation vérifiée',
  disputed: 'une affirmation contestée',
  corroborated: 'une affirmation corroborée',
  reported: 'une affirmation seulement rapportée jusqu’ici',
  unverified: 'une affirmation que personne n’a encore vérifiée',
  otherTime: 'une affirmation sur une autre époque',
};

const independent = counted({
  one: '# origine indépendante l’affirme',
  many: '# d’origines indépendantes l’affirment',
  other: '# origines indépendantes l’affirment',
});
const outlets = counted({ one: '# média', many: '# de médias', other: '# médias' });
const reports = counted({ one: '# article', many: '# d’articles', other: '# articles' });
const origins = counted({ one: '# origine', many: '# d’origines', other: '# origines' });
const sources = counted({ one: '# source', many: '# de sources', other: '# sources' });
const changes = counted({ one: '# changement', many: '# de changements', other: '# changements' });
const others = counted({ one: '# autre', many: '# d’autres', other: '# autres' });

export const panel: Parts['panel'] = {
  hint: {
    same: (kind) => `dit la même chose qu’${claim[kind]}.`,
    conflicts: (kind, how) => `en conflit avec ${claim[kind]}${how === '' ? '' : `. ${how}`}.`,
    related: (kind) => `Voisin d’${claim[kind]}.`,
    possiblySame: 'Dit peut-être la même chose qu’une affirmation. À confirmer.',
    possiblyConflict: (how) =>
      `Peut-être en conflit avec une affirmation${how === '' ? '' : `. ${how}`}. À confirmer.`,
    more: counted({
      one: 'Et # autre affirmation.',
      many: 'Et # d’autres affirmations.',
      other: 'Et # autres affirmations.',
    }),
  },

  date,
  span,
  day,
  moment,
  compact,
  joined,

  panel: {
    sentence: ' : phrase ',
    place: (index, total) => `${number(index)} sur ${number(total)}`,
    notMarked: 'non marquée',
    nowAt: (index, total, relations) => `Phrase ${number(index)} sur ${number(total)}. ${relations}`,
    nowUnmarked: (relations) => `Phrase non marquée. ${relations}`,
    nowStatus: (claim, status) => `Le statut de votre affirmation « ${claim} » est maintenant « ${status} ».`,
    previous: 'Phrase marquée précédente',
    next: 'Phrase marquée suivante',
    close: 'Fermer',
    thisArticle: 'Cet article',
    yourClaim: 'Votre affirmation',
    statusOf: 'Statut de votre affirmation',
    statusOfFeed: 'Statut de cette affirmation',
    claims: counted({
      one: '# affirmation sur cette phrase',
      many: '# d’affirmations sur cette phrase',
      other: '# affirmations sur cette phrase',
    }),
    saysMore: 'La phrase en dit plus que votre affirmation. Seule l’affirmation est jugée ici.',
    otherTime:
      'L’affirmation porte sur une autre époque. Son statut ne dit rien de cette phrase, à moins que vous ne confirmiez la concordance.',
    answers: counted({
      one: '# réponse à une même question',
      many: '# de réponses à une même question',
      other: '# réponses à une même question',
    }),
    factChecks: counted({
      one: '# vérification des faits',
      many: '# de vérifications des faits',
      other: '# vérifications des faits',
    }),
    noSources: 'Sources',
    sources: (count, from) => `${sources(count)}, ${origins(from)}`,
    mentions: counted({ one: '# mention', many: '# de mentions', other: '# mentions' }),
    inCommon: (words) => `En commun : ${words}`,
    newTab: ' (s’ouvre dans un nouvel onglet)',
  },

  sentence: {
    says: (clauses) => `Cette phrase : ${clauses.join(' ; ')}`,
    asserted: 'dit comme un fait',
    hedged: 'dit avec réserve',
    unverified: 'présenté comme non vérifié',
    denied: 'nié',
    open: 'ne dit pas si cela se produira',
    by: (how, words) => `${how} (« ${words} »)`,
    attributed: (name) => `attribué à : ${name}`,
  },

  verdict: {
    confirmMatch: 'Confirmer la concordance',
    confirmConflict: 'Confirmer le conflit',
    rejectMatch: 'Rejeter la concordance',
    rejectConflict: 'Rejeter le conflit',
    undo: 'Annuler',
    confirmed: 'Confirmé par vous.',
    rejected: 'Rejeté. Cela ne sera plus montré pour cette phrase.',
    takingBack: 'Reprise…',
    saving: 'Enregistrement…',
    failed: 'Cela n’a pas pu être enregistré. Veuillez réessayer.',
    failedBecause: (reason) => `Cela n’a pas pu être enregistré. ${reason}`,
  },

  addSource: {
    title: 'Ajouter cet article comme source',
    supports: 'Il appuie l’affirmation',
    disputes: 'Il conteste l’affirmation',
    opening: 'Ouverture du formulaire…',
    opened: 'Le formulaire a été ouvert.',
    failed: 'Le formulaire ne s’est pas ouvert. Veuillez réessayer.',
    failedBecause: (reason) => `Le formulaire ne s’est pas ouvert. ${reason}`,
  },

  stance: { supports: 'Appuie', disputes: 'Conteste', mentions: 'Mentionne' },

  certainty: {
    asserted: 'dit comme un fait',
    hedged: 'dit avec réserve',
    unverified: 'présenté comme non vérifié',
  },

  manner: {
    denied: 'nié',
    otherwise: 'expliqué autrement',
    otherFigure: 'un autre chiffre',
    cannotConfirm: 'non confirmé',
    noComment: 'sans commentaire',
    asChosen: (how) => `${how}, comme vous l’avez choisi`,
    by: (how, words) => `${how} (${words.join(', ')})`,
  },

  sources: {
    none: 'Aucune source n’est encore gardée pour cette affirmation.',
    more: counted({
      one: 'Montrer # autre source',
      many: 'Montrer # d’autres sources',
      other: 'Montrer # autres sources',
    }),
    origin: (name) => `Origine : ${name}`,
    outlets: (count, origin) => `${outlets(count)}, une seule origine : ${origin}`,
    reports: (count, origin) => `${reports(count)}, une seule origine : ${origin}`,
    asOne: (why) => `Comptées pour une : ${why.join(' ; ')}.`,
    sameOrigin: (name) => `toutes deux viennent de ${name}`,
    cites: (name) => `l’une le tient de ${name}`,
    nearCopy: 'presque le même texte',
    sameArticle: 'presque le même article',
    calls: (publisher, words) => `${publisher === '' ? 'Une source' : publisher} l’appelle « ${words} ».`,
    unnamed: 'Média sans nom',
    attributed: (name) => `attribué à : ${name}`,
    carries: (rating) => `Comporte une vérification des faits qui conclut « ${rating} ».`,
    beforeEvent: 'Non comptée : elle est antérieure à l’événement.',
    otherYear: 'Non comptée : elle parle d’une autre année.',
    missing: (day) => `Le ${day}, ces mots n’étaient plus sur la page.`,
  },

  reviews: {
    verified: 'vérifié',
    refuted: 'réfuté',
    disputed: 'mitigé',
    unclear: 'non prouvé',
    counts: (publisher, rating, verdict) =>
      `${publisher} conclut « ${rating} », ce qui compte comme « ${verdict} »`,
    refused: (publisher, rating, name) =>
      `${publisher} conclut « ${rating} », ce qui ne compte pas : ${name} n’est pas parmi les vérificateurs que vous acceptez`,
    elsewhere: (site) => `Elle ne compte pas : elle se dit de ${site}, et cette page n’en est pas.`,
    elsewhereUnknown: 'Elle ne compte pas : elle se dit d’un autre site, et cette page n’en est pas.',
    noAddress:
      'Elle ne compte pas : elle ne donne ni son adresse ni celle de son auteur ; elle pourrait être de n’importe qui.',
    notAccepted: 'Elle ne compte pas : vous n’avez pas accepté ce vérificateur.',
  },

  status: {
    refuted: 'Réfutée',
    verified: 'Vérifiée',
    disputed: 'Contestée',
    corroborated: 'Corroborée',
    reported: 'Rapportée',
    unverified: 'Non vérifiée',
    told: (name, clauses) => `${name} : ${clauses.join(' ; ')}.`,
    yourVerdict: 'votre propre verdict',
    yourVerdictToo: 'votre propre verdict, et il en serait de même sans lui',
    yourReason: (reason) => `Votre raison : ${reason}`,
    moreNames: others,
    inReports: (name, count) => `${name} (dans ${reports(count)})`,
    inSome: (name, against, all) => `${name} (dans ${number(against)} sur ${reports(all)})`,
    rated: (publisher, rating) => `${publisher} (« ${rating} »)`,
    dated: (publisher, day) => `${publisher} (${day})`,
    factCheck: (by) => `une vérification des faits de ${by}`,
    factChecks: (by) => `des vérifications des faits de ${by}`,
    factChecksDisagree: (by) => `les vérifications des faits divergent : ${by}`,
    corroborating: (count, names) => `${independent(count)} sans réserve : ${names}`,
    nobodyDisputes: 'personne ne la conteste',
    nobodySupportsYet: 'aucune source ne l’appuie encore',
    nobodySupports: 'aucune source ne l’appuie',
    supportedBy: (names) => `appuyée par ${names}`,
    disputedBy: (names) => `contestée par ${names}`,
    divided: (names) => `des articles l’appuient et d’autres la contestent : ${names}`,
    onlyMention: counted({
      one: '# source la mentionne seulement',
      many: '# de sources la mentionnent seulement',
      other: '# sources la mentionnent seulement',
    }),
    beforeEvent: (names) => `non comptées, car antérieures à l’événement : ${names}`,
    otherYear: (names) => `non comptées, car sur une autre année : ${names}`,
    oneOrigin: (name) => `une seule origine : ${name}`,
    outletsOneOrigin: (count, name) => `${outlets(count)}, une seule origine : ${name}`,
    reportsOneOrigin: (count, from, name) =>
      `${reports(count)} dans ${outlets(from)}, une seule origine : ${name}`,
    noneOutright: (count, names) => `${origins(count)}, aucune ne l’affirme sans réserve : ${names}`,
    oneOutright: (name) => `une origine l’affirme sans réserve : ${name}`,
    moreCautious: (count, names) => `${others(count)} seulement avec réserve : ${names}`,
    cautious: 'dit avec réserve',
    notVerified: 'sans vérification indépendante',
  },

  outlook: {
    sameWithout: 'Sans votre verdict, il en serait de même.',
    without: {
      refuted: 'Sans votre verdict, elle serait réfutée.',
      verified: 'Sans votre verdict, elle serait vérifiée.',
      disputed: 'Sans votre verdict, elle serait contestée.',
      corroborated: 'Sans votre verdict, elle serait corroborée.',
      reported: 'Sans votre verdict, elle serait seulement rapportée.',
      unverified: 'Sans votre verdict, elle serait non vérifiée.',
    },
    verified: 'Une vérification des faits qui la réfute la rendrait contestée.',
    refuted: 'Une vérification des faits qui la confirme la rendrait contestée.',
    onlyVerdict: 'Seul votre propre verdict trancherait.',
    checkOrVerdict: 'Une vérification des faits, ou votre propre verdict, trancherait.',
    disputing: 'Une source qui la conteste la rendrait contestée.',
    twoOrigins: 'Deux origines indépendantes qui l’affirment sans réserve la corroboreraient.',
    secondOrigin: 'Une deuxième origine qui l’affirme sans réserve la corroborerait.',
    supportDisputes: 'Une source qui l’appuie la rendrait contestée.',
    supportAfter: 'Avec une source postérieure à l’événement qui l’appuie, elle serait rapportée.',
    support: 'Avec une source qui l’appuie, elle serait rapportée.',
  },

  age: {
    events: (iso, years) => `Sur des événements datés de ${date(iso)}, ${yearsAgo(years)}.`,
    reported: (iso, years) => `Première publication : ${date(iso)}, ${yearsAgo(years)}.`,
  },

  history: {
    since: (status, day, cause) => `${status} depuis le ${day} : ${cause}.`,
    changes: (count, day) => `Historique : ${changes(count)} depuis le ${day}`,
    order: 'Comment le statut a changé, du plus ancien au plus récent',
    saved: 'l’affirmation a été enregistrée',
    sourceAdded: (publisher) => `${publisher} a été ajouté comme source`,
    sourceCorrected: (publisher) => `la source ${publisher} a été corrigée`,
    sourceGone: 'une source supprimée depuis a été ajoutée ou corrigée',
    reviewAdded: (publisher) => `une vérification des faits de ${publisher} a été ajoutée`,
    reviewChanged: 'une vérification des faits a changé',
    verdict: 'vous avez donné ou repris un verdict',
    merge: 'une autre affirmation y a été fusionnée',
    split: 'des sources ont été séparées vers une autre affirmation ou depuis elle',
    deleted: 'une source a été supprimée',
    undone: 'une fusion ou une séparation a été annulée',
    restored: 'ce qui était supprimé est revenu',
    edited: 'les mots ou la date de l’affirmation ont changé',
    originCorrected: (name) => `l’origine ${name} a été corrigée`,
    originChanged: 'une origine a été corrigée',
    accepted: (publisher) => `vous acceptez de nouveau ${publisher}`,
    acceptedUnnamed: 'vous acceptez de nouveau un vérificateur',
    refused: (publisher) => `vous n’acceptez plus ${publisher}`,
    refusedUnnamed: 'vous n’acceptez plus un vérificateur',
    imported: 'une sauvegarde ou une bibliothèque a été lue',
  },

  rivals: {
    table: 'Côte à côte, avec origines et dates',
    caption: 'Affirmations qui répondent à une même question, du plus petit chiffre au plus grand',
    figure: 'Chiffre',
    claim: 'Affirmation, son statut, ses origines et les dates de ses sources',
    thisClaim: 'Cette affirmation : ',
    noFigure: 'Aucun chiffre',
    behind: (clauses) => clauses.join(', '),
    nobody: 'aucune origine ne l’appuie',
    supports: counted({
      one: '# origine l’appuie',
      many: '# d’origines l’appuient',
      other: '# origines l’appuient',
    }),
    disputes: counted({ one: '# la conteste', many: '# la contestent', other: '# la contestent' }),
    agrees: (claim) => `Cette phrase dit la même chose que votre affirmation « ${claim} »`,
    agreesIn: (here, claim, there) =>
      `Cette phrase dit ${here} : votre affirmation « ${claim} » dit aussi ${there}.`,
    logarithmic: 'Logarithmique : chaque doublement occupe la même largeur.',
  },
};
