import type { Parts } from '../parts.ts';
import { number } from './speech.ts';

export const common: Parts['common'] = {
  tag: 'de',
  direction: 'ltr',
  number,
  quoted: (text) => `„${text}“`,

  deed: {
    failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
    failedBecause: (reason) => `Das hat nicht geklappt: ${reason} Bitte versuchen Sie es noch einmal.`,
  },

  tones: {
    refuted: 'Widerlegt',
    contested: 'Umstritten',
    backed: 'Gestützt',
    open: 'Offen',
    suggested: 'Vorgeschlagen',
  },

  relation: {
    possiblySame: 'Vielleicht dasselbe – bitte bestätigen',
    possiblyConflict: (how) => `Vielleicht im Widerspruch${how === '' ? '' : `: ${how}`} – bitte bestätigen`,
    same: 'Sagt dasselbe',
    conflicts: {
      refuted: 'Widerspricht einer widerlegten Behauptung',
      verified: 'Widerspricht einer bestätigten Behauptung',
      disputed: 'Widerspricht einer umstrittenen Behauptung',
      corroborated: 'Widerspricht einer mehrfach belegten Behauptung',
      reported: 'Widerspricht einer berichteten Behauptung',
      unverified: 'Widerspricht einer ungeprüften Behauptung',
    },
    related: 'Verwandt',
  },

  difference: {
    number: 'Eine andere Zahl',
    magnitude: 'Eine andere Größenordnung',
    date: 'Ein anderes Datum',
    place: 'Ein anderer Ort',
    actor: 'Jemand anderes',
    roles: 'Vertauschte Rollen',
    negation: 'Das Gegenteil',
    modality: 'Schon oder noch nicht geschehen',
    other: 'Eine andere Einzelheit',
    onlyThere: (there) => `${there} in Ihrer Behauptung, nicht hier`,
    onlyHere: (here) => `${here} hier, nicht in Ihrer Behauptung`,
    doers: (here, there) => `hier tut es ${here}, in Ihrer Behauptung ${there}`,
    sides: (here, there) => `hier ${here}, in Ihrer Behauptung ${there}`,
    bothDenied: (words) => `${words} in beiden, doch eines davon verneint es`,
    bothOtherwise: (words) => `${words} in beiden, doch nicht dasselbe`,
  },

  reason: (kind, sides) => `${kind}: ${sides}`,
  ofFeed: (name) => `Aus dem Feed „${name}“`,
};
