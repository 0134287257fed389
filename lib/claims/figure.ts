/** A number that a text gives, as far as it can be put beside another. */
export interface Figure {
  /** In the base unit of what it measures: metres, hours, litres. */
  value: number;
  /** The upper end of a range, else `value`. */
  upper: number;
  bound: 'exact' | 'about' | 'least' | 'more' | 'most' | 'less' | 'range';
  /** 'percent', 'points', a currency ('$'), what it measures ('length'), or '' for a plain count. */
  unit: string;
  /** What it counts, in whatever word stands for all its synonyms; '' where that is not known. */
  of: string;
  /** As the text has it: "about 10,000", "11 miles". */
  words: string;
}
