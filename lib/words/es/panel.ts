import type { Parts } from '../parts.ts';
import { compact, counted, date, day, joined, moment, number, span, yearsAgo } from './speech.ts';

const claim = {
  refuted: 'una afirmación refutada',
  verified: 'una afirmación verificada',
  disputed: 'una afirmación discutida',
  corroborated: 'una afirmación corroborada',
  reported: 'una afirmación de la que hasta ahora solo se ha informado',
  unverified: 'una afirmación que nadie ha verificado todavía',
  otherTime: 'una afirmación sobre otro momento',
};

const independent = counted({
  one: '# origen independiente lo afirma',
  many: '# de orígenes independientes lo afirman',
  other: '# orígenes independientes lo afirman',
});
const outlets = counted({ one: '# medio', many: '# de medios', other: '# medios' });
const reports = counted({ one: '# noticia', many: '# de noticias', other: '# noticias' });
const origins = counted({ one: '# origen', many: '# de orígenes', other: '# orígenes' });
const sources = counted({ one: '# fuente', many: '# de fuentes', other: '# fuentes' });
const changes = counted({ one: '# cambio', many: '# de cambios', other: '# cambios' });
const more = counted({ one: '# más', many: '# más', other: '# más' });

export const panel: Parts['panel'] = {
  hint: {
    same: (kind) => `dice lo mismo que ${claim[kind]}.`,
    conflicts: (kind, how) => `en conflicto con ${claim[kind]}${how === '' ? '' : `. ${how}`}.`,
    related: (kind) => `Relacionado con ${claim[kind]}.`,
    possiblySame: 'Quizá diga lo mismo que una afirmación. Confírmelo.',
    possiblyConflict: (how) =>
      `Quizá esté en conflicto con una afirmación${how === '' ? '' : `. ${how}`}. Confírmelo.`,
    more: counted({
      one: 'Y # afirmación más.',
      many: 'Y # de afirmaciones más.',
      other: 'Y # afirmaciones más.',
    }),
  },

  date,
  span,
  day,
  moment,
  compact,
  joined,

  panel: {
    sentence: ': frase ',
    place: (index, total) => `${number(index)} de ${number(total)}`,
    notMarked: 'sin marcar',
    nowAt: (index, total, relations) => `Frase ${number(index)} de ${number(total)}. ${relations}`,
    nowUnmarked: (relations) => `Frase sin marcar. ${relations}`,
    nowStatus: (claim, status) => `El estado de su afirmación «${claim}» es ahora «${status}».`,
    previous: 'Frase marcada anterior',
    next: 'Frase marcada siguiente',
    close: 'Cerrar',
    thisArticle: 'Este artículo',
    yourClaim: 'Su afirmación',
    statusOf: 'Estado de su afirmación',
    statusOfFeed: 'Estado de esta afirmación',
    claims: counted({
      one: '# afirmación sobre esta frase',
      many: '# de afirmaciones sobre esta frase',
      other: '# afirmaciones sobre esta frase',
    }),
    saysMore: 'La frase dice más que su afirmación. Aquí solo se juzga la afirmación.',
    otherTime:
      'La afirmación trata de otro momento. Su estado no dice nada de esta frase, salvo que usted confirme la coincidencia.',
    answers: counted({
      one: '# respuesta a una misma pregunta',
      many: '# de respuestas a una misma pregunta',
      other: '# respuestas a una misma pregunta',
    }),
    factChecks: counted({
      one: '# verificación de datos',
      many: '# de verificaciones de datos',
      other: '# verificaciones de datos',
    }),
    noSources: 'Fuentes',
    sources: (count, from) => `${sources(count)} de ${origins(from)}`,
    mentions: counted({ one: '# mención', many: '# de menciones', other: '# menciones' }),
    inCommon: (words) => `En común: ${words}`,
    newTab: ' (se abre en una pestaña nueva)',
  },

  sentence: {
    says: (clauses) => `Esta frase: ${clauses.join('; ')}`,
    asserted: 'dicho como un hecho',
    hedged: 'dicho con cautela',
    unverified: 'presentado como no verificado',
    denied: 'negado',
    open: 'deja abierto si ocurrirá',
    by: (how, words) => `${how} («${words}»)`,
    attributed: (name) => `atribuido a: ${name}`,
  },

  verdict: {
    confirmMatch: 'Confirmar coincidencia',
    confirmConflict: 'Confirmar conflicto',
    rejectMatch: 'Rechazar coincidencia',
    rejectConflict: 'Rechazar conflicto',
    undo: 'Deshacer',
    confirmed: 'Confirmado por usted.',
    rejected: 'Rechazado. No volverá a mostrarse para esta frase.',
    takingBack: 'Recuperando…',
    saving: 'Guardando…',
    failed: 'No se ha podido guardar. Inténtelo de nuevo.',
    failedBecause: (reason) => `No se ha podido guardar. ${reason}`,
  },

  addSource: {
    title: 'Añadir este artículo como fuente',
    supports: 'Respalda la afirmación',
    disputes: 'Discute la afirmación',
    opening: 'Abriendo el formulario…',
    opened: 'Se ha abierto el formulario.',
    failed: 'El formulario no se ha abierto. Inténtelo de nuevo.',
    failedBecause: (reason) => `El formulario no se ha abierto. ${reason}`,
  },

  stance: { supports: 'Respalda', disputes: 'Discute', mentions: 'Menciona' },

  certainty: {
    asserted: 'dicho como un hecho',
    hedged: 'dicho con cautela',
    unverified: 'presentado como no verificado',
  },

  manner: {
    denied: 'negado',
    otherwise: 'explicado de otro modo',
    otherFigure: 'otra cifra',
    cannotConfirm: 'sin confirmar',
    noComment: 'sin comentarios',
    asChosen: (how) => `${how}, como usted eligió`,
    by: (how, words) => `${how} (${words.join(', ')})`,
  },

  sources: {
    none: 'Esta afirmación aún no tiene fuentes guardadas.',
    more: counted({
      one: 'Mostrar # fuente más',
      many: 'Mostrar # de fuentes más',
      other: 'Mostrar # fuentes más',
    }),
    origin: (name) => `Origen: ${name}`,
    outlets: (count, origin) => `${outlets(count)}, un solo origen: ${origin}`,
    reports: (count, origin) => `${reports(count)}, un solo origen: ${origin}`,
    asOne: (why) => `Cuentan como una: ${why.join('; ')}.`,
    sameOrigin: (name) => `ambas vienen de ${name}`,
    cites: (name) => `una lo toma de ${name}`,
    nearCopy: 'casi el mismo texto',
    sameArticle: 'casi el mismo artículo',
    calls: (publisher, words) => `${publisher === '' ? 'Una fuente' : publisher} lo llama «${words}».`,
    unnamed: 'Medio sin nombre',
    attributed: (name) => `atribuido a: ${name}`,
    carries: (rating) => `Incluye una verificación que lo califica de «${rating}».`,
    beforeEvent: 'No cuenta: es anterior al hecho.',
    otherYear: 'No cuenta: habla de otro año.',
    missing: (day) => `El ${day} estas palabras ya no estaban en la página.`,
  },

  reviews: {
    verified: 'verificado',
    refuted: 'refutado',
    disputed: 'mixto',
    unclear: 'no probado',
    counts: (publisher, rating, verdict) =>
      `${publisher} lo califica de «${rating}», lo que cuenta como ${verdict}`,
    refused: (publisher, rating, name) =>
      `${publisher} lo califica de «${rating}», lo que no cuenta: ${name} no está entre los verificadores que usted acepta`,
    elsewhere: (site) => `No cuenta: dice ser de ${site}, y esta página no lo es.`,
    elsewhereUnknown: 'No cuenta: dice ser de otro sitio, y esta página no lo es.',
    noAddress: 'No cuenta: no da su dirección ni la de su autor, así que podría ser de cualquiera.',
    notAccepted: 'No cuenta: usted no ha aceptado a este verificador.',
  },

  status: {
    refuted: 'Refutada',
    verified: 'Verificada',
    disputed: 'Discutida',
    corroborated: 'Corroborada',
    reported: 'Informada',
    unverified: 'Sin verificar',
    told: (name, clauses) => `${name}: ${clauses.join('; ')}.`,
    yourVerdict: 'su propio veredicto',
    yourVerdictToo: 'su propio veredicto, y sin él sería igual',
    yourReason: (reason) => `Su razón: ${reason}`,
    moreNames: more,
    inReports: (name, count) => `${name} (en ${reports(count)})`,
    inSome: (name, against, all) => `${name} (en ${number(against)} de ${reports(all)})`,
    rated: (publisher, rating) => `${publisher} («${rating}»)`,
    dated: (publisher, day) => `${publisher} (${day})`,
    factCheck: (by) => `una verificación de ${by}`,
    factChecks: (by) => `verificaciones de ${by}`,
    factChecksDisagree: (by) => `las verificaciones discrepan: ${by}`,
    corroborating: (count, names) => `${independent(count)} sin reservas: ${names}`,
    nobodyDisputes: 'nadie la discute',
    nobodySupportsYet: 'ninguna fuente la respalda todavía',
    nobodySupports: 'ninguna fuente la respalda',
    supportedBy: (names) => `respaldada por ${names}`,
    disputedBy: (names) => `discutida por ${names}`,
    divided: (names) => `hay noticias que la respaldan y otras que la discuten: ${names}`,
    onlyMention: counted({
      one: '# fuente solo la menciona',
      many: '# de fuentes solo la mencionan',
      other: '# fuentes solo la mencionan',
    }),
    beforeEvent: (names) => `no cuentan, por ser anteriores al hecho: ${names}`,
    otherYear: (names) => `no cuentan, por tratar de otro año: ${names}`,
    oneOrigin: (name) => `un solo origen: ${name}`,
    outletsOneOrigin: (count, name) => `${outlets(count)}, un solo origen: ${name}`,
    reportsOneOrigin: (count, from, name) => `${reports(count)} en ${outlets(from)}, un solo origen: ${name}`,
    noneOutright: (count, names) => `${origins(count)}, ninguno lo afirma sin reservas: ${names}`,
    oneOutright: (name) => `un origen lo afirma sin reservas: ${name}`,
    moreCautious: (count, names) => `${more(count)} solo con cautela: ${names}`,
    cautious: 'dicho con cautela',
    notVerified: 'sin verificación independiente',
  },

  outlook: {
    sameWithout: 'Sin su veredicto sería igual.',
    without: {
      refuted: 'Sin su veredicto estaría refutada.',
      verified: 'Sin su veredicto estaría verificada.',
      disputed: 'Sin su veredicto estaría discutida.',
      corroborated: 'Sin su veredicto estaría corroborada.',
      reported: 'Sin su veredicto solo se habría informado de ella.',
      unverified: 'Sin su veredicto estaría sin verificar.',
    },
    verified: 'Una verificación que la refute la volvería discutida.',
    refuted: 'Una verificación que la confirme la volvería discutida.',
    onlyVerdict: 'Solo su propio veredicto la resolvería.',
    checkOrVerdict: 'La resolvería una verificación o su propio veredicto.',
    disputing: 'Una fuente que la discuta la volvería discutida.',
    twoOrigins: 'Dos orígenes independientes que lo afirmen sin reservas la corroborarían.',
    secondOrigin: 'Un segundo origen que lo afirme sin reservas la corroboraría.',
    supportDisputes: 'Una fuente que la respalde la volvería discutida.',
    supportAfter: 'Con una fuente posterior al hecho que la respalde, pasaría a informada.',
    support: 'Con una fuente que la respalde, pasaría a informada.',
  },

  age: {
    events: (iso, years) => `Sobre hechos de ${date(iso)}, ${yearsAgo(years)}.`,
    reported: (iso, years) => `Se informó por primera vez: ${date(iso)}, ${yearsAgo(years)}.`,
  },

  history: {
    since: (status, day, cause) => `${status} desde el ${day}: ${cause}.`,
    changes: (count, day) => `Historial: ${changes(count)} desde el ${day}`,
    order: 'Cómo cambió el estado, de lo más antiguo a lo más reciente',
    saved: 'se guardó la afirmación',
    sourceAdded: (publisher) => `se añadió ${publisher} como fuente`,
    sourceCorrected: (publisher) => `se corrigió la fuente ${publisher}`,
    sourceGone: 'se añadió o corrigió una fuente que ya está eliminada',
    reviewAdded: (publisher) => `se añadió una verificación de ${publisher}`,
    reviewChanged: 'cambió una verificación',
    verdict: 'usted dio o retiró un veredicto',
    merge: 'se unió a ella otra afirmación',
    split: 'se separaron fuentes hacia otra afirmación o desde ella',
    deleted: 'se eliminó una fuente',
    undone: 'se deshizo una unión o una separación',
    restored: 'volvió lo que se había eliminado',
    edited: 'cambiaron las palabras o la fecha de la afirmación',
    originCorrected: (name) => `se corrigió el origen ${name}`,
    originChanged: 'se corrigió un origen',
    accepted: (publisher) => `usted volvió a aceptar a ${publisher}`,
    acceptedUnnamed: 'usted volvió a aceptar a un verificador',
    refused: (publisher) => `usted ya no acepta a ${publisher}`,
    refusedUnnamed: 'usted ya no acepta a un verificador',
    imported: 'se leyó una copia de seguridad o una biblioteca',
  },

  rivals: {
    table: 'Lado a lado, con orígenes y fechas',
    caption: 'Afirmaciones que responden a una misma pregunta, de la cifra menor a la mayor',
    figure: 'Cifra',
    claim: 'Afirmación, su estado, sus orígenes y las fechas de sus fuentes',
    thisClaim: 'Esta afirmación: ',
    noFigure: 'Sin cifra',
    behind: (clauses) => clauses.join(', '),
    nobody: 'ningún origen la respalda',
    supports: counted({
      one: '# origen la respalda',
      many: '# de orígenes la respaldan',
      other: '# orígenes la respaldan',
    }),
    disputes: counted({ one: '# la discute', many: '# la discuten', other: '# la discuten' }),
    agrees: (claim) => `Esta frase dice lo mismo que su afirmación «${claim}»`,
    agreesIn: (here, claim, there) =>
      `Esta frase dice ${here}: su afirmación «${claim}» también dice ${there}.`,
    logarithmic: 'Logarítmica: cada duplicación ocupa el mismo ancho.',
  },
};
