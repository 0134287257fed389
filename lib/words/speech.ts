/** How a language writes numbers, counts and lists: by `Intl`, made once for each language. */
export interface Speech<Form extends Intl.LDMLPluralRule> {
  number: (count: number) => string;
  /** Words for a number of things: `#` stands for the number, and each form the language has for others. */
  counted: (forms: Record<Form, string>) => (count: number) => string;
  /** "figures, a date, names", beginning with a capital. */
  listed: (items: readonly string[]) => string;
}

/** @param forms all the plural forms of the language, as Unicode's rules for it have them */
export function speech<Form extends Intl.LDMLPluralRule>(
  language: string,
  forms: readonly Form[],
): Speech<Form> {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const number = (count: number) => numbers.format(count);
  const formOf = (count: number): Form => {
    const wanted = rules.select(count);
    const form = forms.find((each) => each === wanted);
    if (form === undefined) throw new Error(`${language} has a plural form "${wanted}" that is not named.`);
    return form;
  };
  return {
    number,
    counted: (words) => (count) => words[formOf(count)].replace('#', () => number(count)),
    listed: (items) => items.join(', ').replace(/^./u, (letter) => letter.toLocaleUpperCase(language)),
  };
}
