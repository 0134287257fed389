import { DEFAULT_SETTINGS, type Settings } from '../lib/settings.ts';

/** What is set back to how it was at first: choices, not what the user entered (sites, fact-checkers, views kept by name). */
export type Choices = Pick<
  Settings,
  'colours' | 'ownMarks' | 'quietMarks' | 'sensitivity' | 'language' | 'shortcuts' | 'savePrivate'
>;

/** The choices among all that is kept. */
export const choicesOf = ({
  colours,
  ownMarks,
  quietMarks,
  sensitivity,
  language,
  shortcuts,
  savePrivate,
}: Settings): Choices => ({
  colours,
  ownMarks,
  quietMarks,
  sensitivity,
  language,
  shortcuts,
  savePrivate,
});

/** Whether these choices are as at first. */
export const isDefault = (settings: Settings, names: readonly (keyof Choices)[]): boolean =>
  names.every((name) => JSON.stringify(settings[name]) === JSON.stringify(DEFAULT_SETTINGS[name]));
