/** The languages the interface is written in, each by the name it gives itself. Without their words, which are many. */
export const LANGUAGE_NAMES = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  ko: '한국어',
  uk: 'Українська',
} as const;

export type Language = keyof typeof LANGUAGE_NAMES;

export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];

/** Which of them a browser's tag ("de-AT", "uk") means; English where it is none of them. */
export function languageOf(tag: string): Language {
  const [base = ''] = tag.toLowerCase().split(/[-_]/u);
  return LANGUAGES.find((each) => each === base) ?? 'en';
}
