import type { Parts } from '../parts.ts';
import { counted, joined, number } from './speech.ts';

const sentences = counted({ one: '# frase', many: '# de frases', other: '# frases' });
const origins = counted({ one: '# origen', many: '# de orígenes', other: '# orígenes' });
const same = (one: string, other = one) => counted({ one, many: other, other });

export const side: Parts['side'] = {
  side: {
    title: 'Este artículo',
    library: 'Biblioteca',
    back: 'Volver',
    forbidden:
      'No hay acceso a esta página, o pertenece al navegador. Para revisarla una vez, pulse en ella el botón de Second Source de la barra de herramientas.',
    pressButton:
      'Para revisarla una vez, pulse en ella el botón de Second Source de la barra de herramientas.',
    matched: (matched, checked) => `Coinciden ${number(matched)} de ${sentences(checked)}.`,
    noOrigin: () => 'Su biblioteca no conoce ningún origen que lo respalde.',
    oneOrigin: (_, name) => `Su biblioteca solo conoce 1 origen que lo respalde: ${name}.`,
    someOrigins: (_, count, named) => {
      const which =
        named === 0
          ? 'no nombran ninguno'
          : named === count
            ? 'los nombran todos'
            : `nombran ${number(named)}`;
      return `Su biblioteca conoce ${origins(count)} que lo respaldan; estas frases ${which}.`;
    },
    otherwise: counted({ one: '# dice otra cosa.', many: '# dicen otra cosa.', other: '# dicen otra cosa.' }),
    moreOtherwise: counted({
      one: '# más dice otra cosa.',
      many: '# más dicen otra cosa.',
      other: '# más dicen otra cosa.',
    }),
    relatedOnly: same(
      '# frase está relacionada con una afirmación y sin marcar.',
      '# frases están relacionadas con una afirmación y sin marcar.',
    ),
    relatedToo: same(
      'Además, # frase está relacionada con una afirmación y sin marcar.',
      'Además, # frases están relacionadas con una afirmación y sin marcar.',
    ),
    unspokenAll: same(
      'Su biblioteca no dice nada de esta frase. Eso no la hace ni verdadera ni falsa.',
      'Su biblioteca no dice nada de estas frases. Eso no las hace ni verdaderas ni falsas.',
    ),
    unspokenRest: same(
      'Su biblioteca no dice nada de la # frase restante. Eso no la hace ni verdadera ni falsa.',
      'Su biblioteca no dice nada de las otras # frases. Eso no las hace ni verdaderas ni falsas.',
    ),
    unnamed: 'una fuente sin nombre',
    none: 'ninguna',
    places: (numbers) => joined(numbers),
    shown: (place) => `La frase ${place} se muestra en el artículo.`,
    picture: 'Quién lo respalda',
    origins: 'Orígenes',
    sentences: 'Frases',
    pictured: (from, to) =>
      `${origins(from)} y ${sentences(to)}, con una línea de cada origen a las frases que respalda o discute. La tabla dice lo mismo.`,
    table: 'Lo mismo en una tabla',
    named: 'nombrado en la frase, y lo dice',
    backs: 'dice lo que dice la frase',
    against: 'dice otra cosa',
    origin: 'Origen',
    backsThese: 'Dice lo que dicen estas frases',
    namedInThese: 'Nombrado en estas',
    againstThese: 'Dice otra cosa que estas',
    matches: 'Coincidencias, en el orden de la página',
    keys: (keys, enter) => `${keys} las recorren, ${enter} muestra una en el artículo.`,
    or: 'o',
    related: (count) => `Relacionado, sin marcar (${number(count)})`,
    sentence: (place) => `Frase ${place}`,
    moreRelated: same('y # afirmación relacionada', 'y # afirmaciones relacionadas'),
    claim: '. Afirmación: ',
  },

  counted: {
    checked: same('revisada', 'revisadas'),
    matched: same('coincide', 'coinciden'),
    conflicting: same('en conflicto'),
    hedged: same('con cautela'),
    behind: same('origen a favor', 'orígenes a favor'),
    against: same('origen en contra', 'orígenes en contra'),
  },
};
