/**
 * Abbreviations of other languages than English behind which `Intl.Segmenter` ends a sentence before a capital or a
 * figure, without their last full stop and in the capitals they are written with. One list for all languages: what
 * shortens a word in one is hardly ever the last word of a sentence in another. Sources: the style guides of EFE, AFP and
 * dpa, and the abbreviations of Unicode's CLDR (`suppressions`).
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Before a name or another word of the same sentence, whatever follows. */
const NEVER_LAST = words(`
  Dr Dra Drs Mr Mrs Ms Prof Profa Hr Fr Mme Mlle MM Mgr Sr Sra Srta Sres Dña Dn Dott Gen Gral Cnel Cap Cel Exmo Exma St Ste
  Ing Mag Dipl Abg Hrsg z zB bzw ca Nr Bd usw vgl evtl ggf sog u d i o inkl zzgl Mio Mrd Tsd Str p pág págs núm núms ej ex
  cf etc Av avda Avda Ud Uds EE JJ CC RR т д п н г гг р рр ул Ул пр просп пл пер бул тыс тис млн млрд руб коп грн акад проф
  доц ген кв обл р-н вул Вул пров ст`);

/** Before a figure only: at the end of other sentences they are words ("eine neue Art. Sie"). */
const BEFORE_FIGURE = words(
  `№ N n nº n° стр с гл рис дом д art Art S Abs Kap fig vol chap env núm тел см див`,
);

/** Ends of a measure or a list, behind which a capital begins a sentence more often than not. */
const MAY_END = words(`г гг р рр руб коп грн etc usw д п тыс тис млн млрд обл`);

const LAST_WORD = /(?:^|[\s(«"“„.])([\p{L}№°º-]{1,7})\.\s*$/u;

/** Whether the full stop that ends `before` only shortens a word, given what comes next. */
export function isAbbreviation(before: string, next: string): boolean {
  const word = LAST_WORD.exec(before)?.[1];
  if (word === undefined) return false;
  if (/^\d/.test(next)) return BEFORE_FIGURE.has(word) || NEVER_LAST.has(word);
  return NEVER_LAST.has(word) && !(MAY_END.has(word) && /^[«"“„—–-]?\s?\p{Lu}/u.test(next));
}
