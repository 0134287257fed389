import type { Parts } from '../parts.ts';
import { compact, counted, date, day, joined, moment, number, span, yearsAgo } from './speech.ts';

/** Which claim, in the nominative and in the dative, which have the same words but for the article's ending. */
const claim = {
  refuted: 'e widerlegte Behauptung',
  verified: 'e bestätigte Behauptung',
  disputed: 'e umstrittene Behauptung',
  corroborated: 'e mehrfach belegte Behauptung',
  reported: 'e Behauptung, die bisher nur berichtet wird',
  unverified: 'e Behauptung, die noch niemand geprüft hat',
  otherTime: 'e Behauptung über eine andere Zeit',
};
const dative = {
  refuted: 'er widerlegten Behauptung',
  verified: 'er bestätigten Behauptung',
  disputed: 'er umstrittenen Behauptung',
  corroborated: 'er mehrfach belegten Behauptung',
  reported: 'er Behauptung, die bisher nur berichtet wird',
  unverified: 'er Behauptung, die noch niemand geprüft hat',
  otherTime: 'er Behauptung über eine andere Zeit',
};

const independent = counted({ one: '# unabhängiger Ursprung', other: '# unabhängige Ursprünge' });
const outlets = counted({ one: '# Medium', other: '# Medien' });
const inOutlets = counted({ one: '# Medium', other: '# Medien' });
const reports = counted({ one: '# Bericht', other: '# Berichte' });
const inReports = counted({ one: '# Bericht', other: '# Berichten' });
const origins = counted({ one: '# Ursprung', other: '# Ursprünge' });
const fromOrigins = counted({ one: '# Ursprung', other: '# Ursprüngen' });
const sources = counted({ one: '# Quelle', other: '# Quellen' });
const changes = counted({ one: '# Änderung', other: '# Änderungen' });

export const panel: Parts['panel'] = {
  hint: {
    same: (kind) => `sagt dasselbe wie ein${claim[kind]}.`,
    conflicts: (kind, how) => `widerspricht ein${dative[kind]}${how === '' ? '' : `. ${how}`}.`,
    related: (kind) => `Verwandt mit ein${dative[kind]}.`,
    possiblySame: 'Sagt vielleicht dasselbe wie eine Behauptung. Bitte bestätigen.',
    possiblyConflict: (how) =>
      `Widerspricht vielleicht einer Behauptung${how === '' ? '' : `. ${how}`}. Bitte bestätigen.`,
    more: counted({ one: 'Und # weitere Behauptung.', other: 'Und # weitere Behauptungen.' }),
  },

  date,
  span,
  day,
  moment,
  compact,
  joined,

  panel: {
    sentence: ': Satz ',
    place: (index, total) => `${number(index)} von ${number(total)}`,
    notMarked: 'nicht markiert',
    nowAt: (index, total, relations) => `Satz ${number(index)} von ${number(total)}. ${relations}`,
    nowUnmarked: (relations) => `Satz nicht markiert. ${relations}`,
    nowStatus: (claim, status) => `Ihre Behauptung „${claim}“ ist jetzt: ${status}.`,
    previous: 'Voriger markierter Satz',
    next: 'Nächster markierter Satz',
    close: 'Schließen',
    thisArticle: 'Dieser Artikel',
    yourClaim: 'Ihre Behauptung',
    statusOf: 'Stand Ihrer Behauptung',
    statusOfFeed: 'Stand dieser Behauptung',
    claims: counted({ one: '# Behauptung zu diesem Satz', other: '# Behauptungen zu diesem Satz' }),
    saysMore: 'Der Satz sagt mehr als Ihre Behauptung. Beurteilt wird hier nur die Behauptung.',
    otherTime:
      'Die Behauptung handelt von einer anderen Zeit. Ihr Stand sagt nichts über diesen Satz, solange Sie den Treffer nicht bestätigen.',
    answers: counted({ one: '# Antwort auf eine Frage', other: '# Antworten auf eine Frage' }),
    factChecks: counted({ one: '# Faktencheck', other: '# Faktenchecks' }),
    noSources: 'Quellen',
    sources: (count, from) => `${sources(count)} aus ${fromOrigins(from)}`,
    mentions: counted({ one: '# Erwähnung', other: '# Erwähnungen' }),
    inCommon: (words) => `Gemeinsam: ${words}`,
    newTab: ' (öffnet einen neuen Tab)',
  },

  sentence: {
    says: (clauses) => `Dieser Satz: ${clauses.join('; ')}`,
    asserted: 'als Tatsache gesagt',
    hedged: 'mit Vorbehalt gesagt',
    unverified: 'als ungeprüft bezeichnet',
    denied: 'verneint',
    open: 'lässt offen, ob es so kommt',
    by: (how, words) => `${how} („${words}“)`,
    attributed: (name) => `zugeschrieben: ${name}`,
  },

  verdict: {
    confirmMatch: 'Treffer bestätigen',
    confirmConflict: 'Widerspruch bestätigen',
    rejectMatch: 'Treffer ablehnen',
    rejectConflict: 'Widerspruch ablehnen',
    undo: 'Rückgängig',
    confirmed: 'Von Ihnen bestätigt.',
    rejected: 'Abgelehnt. Zu diesem Satz wird es nicht mehr gezeigt.',
    takingBack: 'Wird zurückgenommen…',
    saving: 'Wird gespeichert…',
    failed: 'Das konnte nicht gespeichert werden. Bitte versuchen Sie es noch einmal.',
    failedBecause: (reason) => `Das konnte nicht gespeichert werden. ${reason}`,
  },

  addSource: {
    title: 'Diesen Artikel als Quelle hinzufügen',
    supports: 'Er stützt die Behauptung',
    disputes: 'Er bestreitet die Behauptung',
    opening: 'Das Formular wird geöffnet…',
    opened: 'Das Formular wurde geöffnet.',
    failed: 'Das Formular ging nicht auf. Bitte versuchen Sie es noch einmal.',
    failedBecause: (reason) => `Das Formular ging nicht auf. ${reason}`,
  },

  stance: { supports: 'Stützt', disputes: 'Bestreitet', mentions: 'Erwähnt' },

  certainty: {
    asserted: 'als Tatsache gesagt',
    hedged: 'mit Vorbehalt gesagt',
    unverified: 'als ungeprüft bezeichnet',
  },

  manner: {
    denied: 'verneint',
    otherwise: 'anders erklärt',
    otherFigure: 'eine andere Zahl',
    cannotConfirm: 'nicht bestätigt',
    noComment: 'kein Kommentar',
    asChosen: (how) => `${how}, wie Sie es gewählt haben`,
    by: (how, words) => `${how} (${words.join(', ')})`,
  },

  sources: {
    none: 'Zu dieser Behauptung gibt es noch keine Quellen.',
    more: counted({ one: '# weitere Quelle zeigen', other: '# weitere Quellen zeigen' }),
    origin: (name) => `Ursprung: ${name}`,
    outlets: (count, origin) => `${outlets(count)}, ein Ursprung: ${origin}`,
    reports: (count, origin) => `${reports(count)}, ein Ursprung: ${origin}`,
    asOne: (why) => `Als eine gezählt: ${why.join('; ')}.`,
    sameOrigin: (name) => `beide kommen von ${name}`,
    cites: (name) => `eine beruft sich auf ${name}`,
    nearCopy: 'fast derselbe Text',
    sameArticle: 'fast derselbe Artikel',
    calls: (publisher, words) => `${publisher === '' ? 'Eine Quelle' : publisher} nennt ihn „${words}“.`,
    unnamed: 'Medium ohne Namen',
    attributed: (name) => `zugeschrieben: ${name}`,
    carries: (rating) => `Enthält einen Faktencheck mit dem Urteil „${rating}“.`,
    beforeEvent: 'Nicht gezählt: Sie ist älter als das Ereignis.',
    otherYear: 'Nicht gezählt: Sie handelt von einem anderen Jahr.',
    missing: (day) => `Am ${day} standen die Worte nicht mehr auf der Seite.`,
  },

  reviews: {
    verified: 'bestätigt',
    refuted: 'widerlegt',
    disputed: 'gemischt',
    unclear: 'unbelegt',
    counts: (publisher, rating, verdict) => `${publisher} urteilt „${rating}“; das zählt als ${verdict}`,
    refused: (publisher, rating, name) =>
      `${publisher} urteilt „${rating}“; das zählt nicht, denn ${name} gehört nicht zu den Faktenprüfern, die Sie anerkennen`,
    elsewhere: (site) =>
      `Er zählt nicht: Er gibt sich als einer von ${site} aus, und diese Seite ist es nicht.`,
    elsewhereUnknown:
      'Er zählt nicht: Er gibt sich als einer von einer anderen Website aus, und diese Seite ist es nicht.',
    noAddress: 'Er zählt nicht: Seine Adresse und die seines Verfassers fehlen; er könnte von jedem stammen.',
    notAccepted: 'Er zählt nicht: Sie haben diesen Faktenprüfer nicht anerkannt.',
  },

  status: {
    refuted: 'Widerlegt',
    verified: 'Bestätigt',
    disputed: 'Umstritten',
    corroborated: 'Mehrfach belegt',
    reported: 'Berichtet',
    unverified: 'Ungeprüft',
    told: (name, clauses) => `${name}: ${clauses.join('; ')}.`,
    yourVerdict: 'Ihr eigenes Urteil',
    yourVerdictToo: 'Ihr eigenes Urteil; ohne es wäre es ebenso',
    yourReason: (reason) => `Ihr Grund: ${reason}`,
    moreNames: counted({ one: '# weiterer', other: '# weitere' }),
    inReports: (name, count) => `${name} (in ${inReports(count)})`,
    inSome: (name, against, all) => `${name} (in ${number(against)} von ${inReports(all)})`,
    rated: (publisher, rating) => `${publisher} („${rating}“)`,
    dated: (publisher, day) => `${publisher} (${day})`,
    factCheck: (by) => `ein Faktencheck von ${by}`,
    factChecks: (by) => `Faktenchecks von ${by}`,
    factChecksDisagree: (by) => `die Faktenchecks widersprechen sich: ${by}`,
    corroborating: (count, names) => `${independent(count)} sagen es ohne Vorbehalt: ${names}`,
    nobodyDisputes: 'niemand bestreitet es',
    nobodySupportsYet: 'noch keine Quelle stützt es',
    nobodySupports: 'keine Quelle stützt es',
    supportedBy: (names) => `gestützt von ${names}`,
    disputedBy: (names) => `bestritten von ${names}`,
    divided: (names) => `Berichte von ${names} stützen und bestreiten es`,
    onlyMention: counted({ one: '# Quelle erwähnt es nur', other: '# Quellen erwähnen es nur' }),
    beforeEvent: (names) => `nicht gezählt, weil älter als das Ereignis: ${names}`,
    otherYear: (names) => `nicht gezählt, weil über ein anderes Jahr: ${names}`,
    oneOrigin: (name) => `ein Ursprung: ${name}`,
    outletsOneOrigin: (count, name) => `${outlets(count)}, ein Ursprung: ${name}`,
    reportsOneOrigin: (count, from, name) => `${reports(count)} in ${inOutlets(from)}, ein Ursprung: ${name}`,
    noneOutright: (count, names) => `${origins(count)}, keiner sagt es ohne Vorbehalt: ${names}`,
    oneOutright: (name) => `ein Ursprung sagt es ohne Vorbehalt: ${name}`,
    moreCautious: (count, names) => `${number(count)} weitere nur mit Vorbehalt: ${names}`,
    cautious: 'mit Vorbehalt gesagt',
    notVerified: 'nicht unabhängig geprüft',
  },

  outlook: {
    sameWithout: 'Ohne Ihr Urteil wäre es ebenso.',
    without: {
      refuted: 'Ohne Ihr Urteil wäre sie widerlegt.',
      verified: 'Ohne Ihr Urteil wäre sie bestätigt.',
      disputed: 'Ohne Ihr Urteil wäre sie umstritten.',
      corroborated: 'Ohne Ihr Urteil wäre sie mehrfach belegt.',
      reported: 'Ohne Ihr Urteil wäre sie nur berichtet.',
      unverified: 'Ohne Ihr Urteil wäre sie ungeprüft.',
    },
    verified: 'Ein Faktencheck, der sie widerlegt, würde sie umstritten machen.',
    refuted: 'Ein Faktencheck, der sie bestätigt, würde sie umstritten machen.',
    onlyVerdict: 'Nur Ihr eigenes Urteil würde es entscheiden.',
    checkOrVerdict: 'Ein Faktencheck oder Ihr eigenes Urteil würde es entscheiden.',
    disputing: 'Eine Quelle, die sie bestreitet, würde sie umstritten machen.',
    twoOrigins: 'Zwei unabhängige Ursprünge, die es ohne Vorbehalt sagen, würden sie mehrfach belegen.',
    secondOrigin: 'Ein zweiter Ursprung, der es ohne Vorbehalt sagt, würde sie mehrfach belegen.',
    supportDisputes: 'Eine Quelle, die sie stützt, würde sie umstritten machen.',
    supportAfter: 'Mit einer Quelle aus der Zeit nach dem Ereignis, die sie stützt, wäre sie berichtet.',
    support: 'Mit einer Quelle, die sie stützt, wäre sie berichtet.',
  },

  age: {
    events: (iso, years) => `Über Ereignisse: ${date(iso)}, ${yearsAgo(years)}.`,
    reported: (iso, years) => `Zuerst berichtet: ${date(iso)}, ${yearsAgo(years)}.`,
  },

  history: {
    since: (status, day, cause) => `${status} seit dem ${day}: ${cause}.`,
    changes: (count, day) => `Verlauf: ${changes(count)} seit dem ${day}`,
    order: 'Wie sich der Stand geändert hat, das Älteste zuerst',
    saved: 'die Behauptung wurde gespeichert',
    sourceAdded: (publisher) => `${publisher} kam als Quelle hinzu`,
    sourceCorrected: (publisher) => `die Quelle ${publisher} wurde berichtigt`,
    sourceGone: 'eine inzwischen gelöschte Quelle kam hinzu oder wurde berichtigt',
    reviewAdded: (publisher) => `ein Faktencheck von ${publisher} kam hinzu`,
    reviewChanged: 'ein Faktencheck änderte sich',
    verdict: 'Sie haben ein Urteil gefällt oder zurückgenommen',
    merge: 'eine andere Behauptung wurde mit ihr vereint',
    split: 'Quellen wurden an eine andere Behauptung abgegeben oder von ihr übernommen',
    deleted: 'eine Quelle wurde gelöscht',
    undone: 'ein Vereinen oder Teilen wurde rückgängig gemacht',
    restored: 'Gelöschtes kam zurück',
    edited: 'Wortlaut oder Datum der Behauptung wurden geändert',
    originCorrected: (name) => `der Ursprung ${name} wurde berichtigt`,
    originChanged: 'ein Ursprung wurde berichtigt',
    accepted: (publisher) => `Sie erkennen ${publisher} wieder an`,
    acceptedUnnamed: 'Sie erkennen einen Faktenprüfer wieder an',
    refused: (publisher) => `Sie erkennen ${publisher} nicht mehr an`,
    refusedUnnamed: 'Sie erkennen einen Faktenprüfer nicht mehr an',
    imported: 'eine Sicherung oder eine Bibliothek wurde eingelesen',
  },

  rivals: {
    table: 'Nebeneinander, mit Ursprüngen und Daten',
    caption: 'Behauptungen, die eine Frage beantworten, die kleinste Zahl zuerst',
    figure: 'Zahl',
    claim: 'Behauptung, ihr Stand, ihre Ursprünge und die Daten ihrer Quellen',
    thisClaim: 'Diese Behauptung: ',
    noFigure: 'Keine Zahl',
    behind: (clauses) => clauses.join(', '),
    nobody: 'kein Ursprung stützt sie',
    supports: counted({ one: '# Ursprung stützt sie', other: '# Ursprünge stützen sie' }),
    disputes: counted({ one: '# bestreitet sie', other: '# bestreiten sie' }),
    agrees: (claim) => `Dieser Satz sagt dasselbe wie Ihre Behauptung „${claim}“`,
    agreesIn: (here, claim, there) =>
      `Dieser Satz sagt ${here}: Ihre Behauptung „${claim}“ sagt ebenfalls ${there}.`,
    logarithmic: 'Logarithmisch: Jede Verdoppelung ist gleich breit.',
  },
};
