import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string, language: string): string[] =>
  splitSentences(text, { language }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each<[language: string, sentences: string[]]>([
    [
      'es',
      [
        'El Sr. López llegó a EE. UU. ayer.',
        'La Dra. Ruiz, p. ej., no vino.',
        'Véase la pág. 12 del informe.',
      ],
    ],
    ['es', ['«¿Qué pasa?», preguntó.', '«¡Fuera!» gritó la alcaldesa.', 'Luego se fue.']],
    ['fr', ['« Il est parti. »', 'Elle reste.', '« Vraiment ? » a-t-il demandé.', '« Non ! »', 'Fin.']],
    ['fr', ['Mme Morel et M. Petit, p. ex. Tarna, sont là.', 'Le Dr. Roux arrive.']],
    ['de', ['Das gilt z. B. für Berlin.', 'Am 3. Oktober kam Dr. Meier.', 'Es kostet 3,5 Mio. Euro.']],
    ['de', ['„Was?“, fragte er.', '„Wir gehen.“', 'Sie blieb.', 'Das ist eine neue Art.', 'Sie hilft.']],
    ['pt', ['O Sr. Silva chegou, p. ex., ontem.', 'A Dra. Ana saiu.', '«Não?», disse.', 'O art. 5 vale.']],
    ['ru', ['Это, т. е. мост, закрыт.', 'В 2024 г. он упал.', 'Он открыт с 2019 г.', 'Мост закрыли.']],
    [
      'ru',
      [
        '«Что?» — спросил он.',
        '«Мы уходим», — сказал г-н Петров.',
        'Он живёт на ул. Ленина, д. 5.',
        'Он ушёл.',
      ],
    ],
    [
      'uk',
      ['Це, тобто міст, закрито.', 'У 2024 р. він упав.', 'Загинуло 5 тис. осіб.', 'На вул. Хрещатик тихо.'],
    ],
    ['ko', ['다리가 무너졌다.', '"우리는 간다."고 말했다.', '물가는 3.5% 올랐다!', '끝났다.']],
    // A page that calls itself English.
    ['en', ['다리가 무너졌다.', '물가는 3.5% 올랐다!', '끝났다.']],
  ])('in %s: %j', (language, sentences) => {
    expect(split(sentences.join(' '), language)).toEqual(sentences);
  });
});
