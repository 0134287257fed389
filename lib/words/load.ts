import type { Language } from './language-names.ts';
import type { Part, Parts, Words } from './parts.ts';

type Loaders = { [P in Part]: () => Promise<{ [Q in P]: Parts[Q] }> };

/** Each is a file of its own in the extension, read when it is asked for. */
const LOADERS: Record<Language, Loaders> = {
  de: {
    common: () => import('./de/common.ts'),
    panel: () => import('./de/panel.ts'),
    pictures: () => import('./de/pictures.ts'),
    popup: () => import('./de/popup.ts'),
    side: () => import('./de/side.ts'),
  },
  en: {
    common: () => import('./en/common.ts'),
    panel: () => import('./en/panel.ts'),
    pictures: () => import('./en/pictures.ts'),
    popup: () => import('./en/popup.ts'),
    side: () => import('./en/side.ts'),
  },
  es: {
    common: () => import('./es/common.ts'),
    panel: () => import('./es/panel.ts'),
    pictures: () => import('./es/pictures.ts'),
    popup: () => import('./es/popup.ts'),
    side: () => import('./es/side.ts'),
  },
  fr: {
    common: () => import('./fr/common.ts'),
    panel: () => import('./fr/panel.ts'),
    pictures: () => import('./fr/pictures.ts'),
    popup: () => import('./fr/popup.ts'),
    side: () => import('./fr/side.ts'),
  },
  ko: {
    common: () => import('./ko/common.ts'),
    panel: () => import('./ko/panel.ts'),
    pictures: () => import('./ko/pictures.ts'),
    popup: () => import('./ko/popup.ts'),
    side: () => import('./ko/side.ts'),
  },
  uk: {
    common: () => import('./uk/common.ts'),
    panel: () => import('./uk/panel.ts'),
    pictures: () => import('./uk/pictures.ts'),
    popup: () => import('./uk/popup.ts'),
    side: () => import('./uk/side.ts'),
  },
};

/**
 * The words of some parts in one language. They come from the extension's own files; rejects where one of these cannot be read.
 */
export async function loadWords(language: Language, parts: readonly Part[]): Promise<Words> {
  const loaders = LOADERS[language];
  const found = await Promise.all(
    parts.map(async (part) => ((await loaders[part]()) as unknown as Record<Part, Parts[Part]>)[part]),
  );
  // Whoever takes other words than those of the parts it names finds none.
  return Object.assign({}, ...found) as Words;
}
