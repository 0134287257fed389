import type { Parts } from '../parts.ts';
import { number } from './speech.ts';

export const common: Parts['common'] = {
  tag: 'fr',
  direction: 'ltr',
  number,
  quoted: (text) => `« ${text} »`,

  deed: {
    failed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
    failedBecause: (reason) => `Cela n’a pas fonctionné : ${reason} Veuillez réessayer.`,
  },

  tones: {
    refuted: 'Réfuté',
    contested: 'Contesté',
    backed: 'Étayé',
    open: 'Ouvert',
    suggested: 'Suggéré',
  },

  relation: {
    possiblySame: 'Peut-être la même chose : à confirmer',
    possiblyConflict: (how) => `Peut-être en conflit${how === '' ? '' : ` (${how})`} : à confirmer`,
    same: 'Dit la même chose',
    conflicts: {
      refuted: 'En conflit avec une affirmation réfutée',
      verified: 'En conflit avec une affirmation vérifiée',
      disputed: 'En conflit avec une affirmation contestée',
      corroborated: 'En conflit avec une affirmation corroborée',
      reported: 'En conflit avec une affirmation rapportée',
      unverified: 'En conflit avec une affirmation non vérifiée',
    },
    related: 'Voisin',
  },

  difference: {
    number: 'Un autre nombre',
    magnitude: 'Un autre ordre de grandeur',
    date: 'Une autre date',
    place: 'Un autre lieu',
    actor: 'Quelqu’un d’autre',
    roles: 'Rôles inversés',
    negation: 'Le contraire',
    modality: 'Fait ou pas encore',
    other: 'Un autre détail',
    onlyThere: (there) => `${there} dans votre affirmation, pas ici`,
    onlyHere: (here) => `${here} ici, pas dans votre affirmation`,
    doers: (here, there) => `ici c’est ${here}, dans votre affirmation ${there}`,
    sides: (here, there) => `${here} ici, ${there} dans votre affirmation`,
    bothDenied: (words) => `${words} dans les deux, mais l’une le nie`,
    bothOtherwise: (words) => `${words} dans les deux, mais ce n’est pas la même chose`,
  },

  reason: (kind, sides) => `${kind} : ${sides}`,
  ofFeed: (name) => `Du flux « ${name} »`,
};
