import type { Parts } from '../parts.ts';
import { number } from './speech.ts';

export const common: Parts['common'] = {
  tag: 'es',
  direction: 'ltr',
  number,
  quoted: (text) => `«${text}»`,

  deed: {
    failed: 'No ha funcionado. Inténtelo de nuevo.',
    failedBecause: (reason) => `No ha funcionado: ${reason} Inténtelo de nuevo.`,
  },

  tones: {
    refuted: 'Refutado',
    contested: 'En disputa',
    backed: 'Respaldado',
    open: 'Abierto',
    suggested: 'Posible',
  },

  relation: {
    possiblySame: 'Quizá lo mismo: confírmelo',
    possiblyConflict: (how) => `Quizá en conflicto${how === '' ? '' : ` (${how})`}: confírmelo`,
    same: 'Dice lo mismo',
    conflicts: {
      refuted: 'En conflicto con una afirmación refutada',
      verified: 'En conflicto con una afirmación verificada',
      disputed: 'En conflicto con una afirmación discutida',
      corroborated: 'En conflicto con una afirmación corroborada',
      reported: 'En conflicto con una afirmación de la que se ha informado',
      unverified: 'En conflicto con una afirmación sin verificar',
    },
    related: 'Relacionado',
  },

  difference: {
    number: 'Otra cifra',
    magnitude: 'Otro orden de magnitud',
    date: 'Otra fecha',
    place: 'Otro lugar',
    actor: 'Otra persona o entidad',
    roles: 'Papeles invertidos',
    negation: 'Lo contrario',
    modality: 'Ya hecho o todavía no',
    other: 'Otro detalle',
    onlyThere: (there) => `${there} en su afirmación, aquí no`,
    onlyHere: (here) => `${here} aquí, no en su afirmación`,
    doers: (here, there) => `aquí lo hace ${here}; en su afirmación, ${there}`,
    sides: (here, there) => `aquí ${here}; en su afirmación, ${there}`,
    bothDenied: (words) => `${words} en ambas, pero una de ellas lo niega`,
    bothOtherwise: (words) => `${words} en ambas, pero no es lo mismo`,
  },

  reason: (kind, sides) => `${kind}: ${sides}`,
  ofFeed: (name) => `Del canal «${name}»`,
};
