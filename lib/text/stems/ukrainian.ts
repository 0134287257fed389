/**
 * A light stemmer for Ukrainian: the longest ending of nouns, adjectives and verbs that leaves a vowel and two letters
 * more, then what alternates at the end of a stem. By the paradigms of the orthography of 2019, and only those where a
 * wrong cut would rarely make two words one. Takes a word in small letters.
 */
const ENDINGS = [
  // Reflexive verbs and their past, present and infinitive.
  ...'ився илася илося илися ався алася алося алися ється ються иться яться тися тись'.split(' '),
  ...'ував увала увало ували увати ує ують ував'.split(' '),
  ...'ив ила ило или ить ять ав ала ало али ає ають ів іла іло іли іє іють ув ула уло ули иє иють ію ія ії ією'.split(
    ' ',
  ),
  ...'ено ена ене ені ений еної ену ано ана ане ані аний аної ану ито ита ите иті итий уто ута уті утий'.split(
    ' ',
  ),
  // Adjectives.
  ...'ого ому ими іми ої ою ій ий ім им их іх ая яя ює а я е і у ю'.split(' '),
  // Nouns.
  ...'ями ами ям ам ях ах ові еві єві ею єю ів їв ей ом ем єм о и ь й'.split(' '),
].toSorted((a, b) => b.length - a.length);

const VOWEL = /[аеєиіїоуюя]/u;
/** Consonants before "і" and "о" at the end of a closed syllable: "міст" and "мосту", "порт" and "порті". */
const CLOSED = /^(.*[^аеєиіїоуюя])і([^аеєиіїоуюя]{1,2})$/u;

export function ukrainianStem(word: string): string {
  if (!/^[а-яґєіїь']+$/u.test(word) || word.length < 4) return word;
  const ending = ENDINGS.find((end) => {
    const rest = word.slice(0, -end.length);
    return word.endsWith(end) && rest.length >= 3 && VOWEL.test(rest);
  });
  const cut = ending === undefined ? word : word.slice(0, -ending.length);
  // "людина", "люди"
  if (/^люди?н?$/u.test(cut)) return 'люд';
  const soft = cut
    .replace(/ь$/u, '')
    .replace(/(.)\1$/u, '$1')
    .replace(/ц$/u, 'к')
    .replace(/з$/u, 'г');
  return soft.replace(CLOSED, '$1о$2');
}
