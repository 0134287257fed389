import type { Parts } from '../parts.ts';
import { counted, joined, number } from './speech.ts';

const sentences = counted({ one: '# phrase', many: '# de phrases', other: '# phrases' });
const origins = counted({ one: '# origine', many: '# d’origines', other: '# origines' });
const same = (one: string, other = one) => counted({ one, many: other, other });

export const side: Parts['side'] = {
  side: {
    title: 'Cet article',
    library: 'Bibliothèque',
    back: 'Retour',
    forbidden:
      'Il n’y a pas d’accès à cette page, ou elle appartient au navigateur. Pour la vérifier une fois, cliquez sur le bouton de Second Source dans la barre d’outils.',
    pressButton: 'Pour la vérifier une fois, cliquez sur le bouton de Second Source dans la barre d’outils.',
    matched: (matched, checked) => `Concordantes : ${number(matched)} sur ${sentences(checked)}.`,
    noOrigin: () => 'Votre bibliothèque ne connaît aucune origine à l’appui.',
    oneOrigin: (_, name) => `Votre bibliothèque ne connaît qu’1 origine à l’appui : ${name}.`,
    someOrigins: (_, count, named) => {
      const which =
        named === 0
          ? 'n’en nomment aucune'
          : named === count
            ? 'les nomment toutes'
            : `en nomment ${number(named)}`;
      return `Votre bibliothèque connaît ${origins(count)} à l’appui ; ces phrases ${which}.`;
    },
    otherwise: same('# dit autre chose.', '# disent autre chose.'),
    moreOtherwise: same('# autre dit autre chose.', '# autres disent autre chose.'),
    relatedOnly: same(
      '# phrase est voisine d’une affirmation et non marquée.',
      '# phrases sont voisines d’une affirmation et non marquées.',
    ),
    relatedToo: same(
      'En outre, # phrase est voisine d’une affirmation et non marquée.',
      'En outre, # phrases sont voisines d’une affirmation et non marquées.',
    ),
    unspokenAll: same(
      'Votre bibliothèque ne dit rien de cette phrase. Cela ne la rend ni vraie ni fausse.',
      'Votre bibliothèque ne dit rien de ces phrases. Cela ne les rend ni vraies ni fausses.',
    ),
    unspokenRest: same(
      'Votre bibliothèque ne dit rien de la # phrase restante. Cela ne la rend ni vraie ni fausse.',
      'Votre bibliothèque ne dit rien des # autres phrases. Cela ne les rend ni vraies ni fausses.',
    ),
    unnamed: 'une source sans nom',
    none: 'aucune',
    places: (numbers) => joined(numbers),
    shown: (place) => `La phrase ${place} est montrée dans l’article.`,
    picture: 'Qui est à l’appui',
    origins: 'Origines',
    sentences: 'Phrases',
    pictured: (from, to) =>
      `${origins(from)} et ${sentences(to)}, avec une ligne de chaque origine aux phrases qu’elle appuie ou conteste. Le tableau dit la même chose.`,
    table: 'La même chose en tableau',
    named: 'nommée dans la phrase, et le dit',
    backs: 'dit ce que dit la phrase',
    against: 'dit autre chose',
    origin: 'Origine',
    backsThese: 'Dit ce que disent ces phrases',
    namedInThese: 'Nommée dans celles-ci',
    againstThese: 'Dit autre chose que celles-ci',
    matches: 'Concordances, dans l’ordre de la page',
    keys: (keys, enter) => `${keys} les parcourent, ${enter} en montre une dans l’article.`,
    or: 'ou',
    related: (count) => `Voisin, non marqué (${number(count)})`,
    sentence: (place) => `Phrase ${place}`,
    moreRelated: same('et # affirmation voisine', 'et # affirmations voisines'),
    claim: '. Affirmation : ',
  },

  counted: {
    checked: same('vérifiée', 'vérifiées'),
    matched: same('concordante', 'concordantes'),
    conflicting: same('en conflit'),
    hedged: same('avec réserve'),
    behind: same('origine à l’appui', 'origines à l’appui'),
    against: same('origine contre', 'origines contre'),
  },
};
