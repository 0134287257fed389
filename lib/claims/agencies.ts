/** News agencies as credits name them, by the words that outlets put for them. */
const AGENCIES: Record<string, readonly string[]> = {
  Reuters: ['reuters', 'thomson reuters'],
  'Associated Press': ['ap', 'a.p.', 'associated press', 'the associated press'],
  'Agence France-Presse': ['afp', 'agence france-presse', 'agence france presse'],
  'Deutsche Presse-Agentur': ['dpa', 'deutsche presse-agentur'],
  Bloomberg: ['bloomberg', 'bloomberg news'],
  UPI: ['upi', 'united press international'],
  EFE: ['efe', 'agencia efe'],
  ANSA: ['ansa'],
  'PA Media': ['pa', 'pa media', 'press association'],
  TASS: ['tass', 'itar-tass'],
  Interfax: ['interfax'],
  'RIA Novosti': ['ria', 'ria novosti'],
  Ukrinform: ['ukrinform'],
  Xinhua: ['xinhua', 'xinhua news agency'],
  Kyodo: ['kyodo', 'kyodo news'],
  'Jiji Press': ['jiji', 'jiji press'],
  Yonhap: ['yonhap', 'yonhap news agency', 'yna'],
  KCNA: ['kcna', 'korean central news agency'],
  ANI: ['ani'],
  PTI: ['pti', 'press trust of india'],
  IANS: ['ians'],
  'Anadolu Agency': ['anadolu', 'anadolu agency', 'aa'],
  'Canadian Press': ['canadian press', 'the canadian press', 'cp'],
  AAP: ['aap', 'australian associated press'],
  CNN: ['cnn', 'cnn wire', 'cnn newsource'],
  StatePoint: ['statepoint'],
  ProPublica: ['propublica'],
  'KFF Health News': ['kff health news'],
};

const BY_WORDS = new Map(
  Object.entries(AGENCIES).flatMap(([name, all]) => all.map((words) => [words, name] as const)),
);

/** The agency that a credit names; undefined for anything else. */
export function agencyOf(words: string): string | undefined {
  return BY_WORDS.get(
    words
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[.\s]+$/u, '')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  );
}

export function isAgency(words: string): boolean {
  return agencyOf(words) !== undefined;
}
