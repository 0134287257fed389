import { boundsOf, mapOf, setOf, type Language } from './language.ts';

export const FRENCH: Language = {
  stop: `le la les l un une des de du d au aux à en dans par pour sur sous sans avec vers chez entre contre depuis pendant
jusque jusqu jusqu' avant après dès selon et ou où ni que qu qui quoi dont lequel laquelle lesquels quand comme parce car
donc mais si se s son sa ses leur leurs lui il elle ils elles on je j nous vous me te mon ma mes notre nos votre ce c cet
cette ces cela ça y n ne pas est sont était étaient être été étant fut furent soit a ont avait avaient avoir eu ai aussi
déjà très ainsi alors hier aujourd'hui demain dit déclaré affirmé indiqué annoncé expliqué ajouté précisé`,
  markers:
    mapOf(`à a au a aux a de de du de des de d de en en dans dans par par pour pour sur sur sous sous sans sans
avec avec vers vers chez chez entre entre contre contre depuis depuis pendant pendant jusque jusque jusqu jusque après après
avant avant`),
  passive: setOf('ete etre etant fut furent soit sera seront'),
  negations: /^(?:pas|jamais|aucune?|personne|rien|ni|sans|guere|non)$/,
  turns:
    /^(?:dement\w*|nie|nient|nier|niait|nia|rejet\w+|refus\w+|faux|fausses?|intox|prevoi\w*|prevu\w*|envisag\w+|compte\w*|entend\w*|veu\w+|voul\w+|voudr\w+|tent\w+|cherch\w+|esper\w+|promet\w*|promis|menac\w+|propos\w+|doi\w+|devr\w+|peu[tx]|peuvent|pourr\w+|va|vont|allait|allaient|projet\w*|si|certaine?s?|partie|presque|seulement|moitie|peu|plupart|quelques?|ex|autres?|ancien(?:ne)?s?|adjointe?s?|aurai(?:t|ent)|serai(?:t|ent)|exig\w+|demand\w+)$/,
  halves: /^(?:ne|n)$/,
  unreal: /(?:[aeiou]r|dr|rr|tr|vr)(?:a|as|ont|ai|ons|ez|ait|aient)$|[ei]r$|[dtpv]re$/,
  plural: /[sx]$/,
  numerals:
    mapOf(`deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze
14 quinze 15 seize 16 vingt 20 trente 30 quarante 40 cinquante 50 soixante 60 cent 100 mille 1000`),
  scales:
    mapOf(`cents 1e2 mille 1e3 million 1e6 millions 1e6 mio 1e6 milliard 1e9 milliards 1e9 md 1e9 mds 1e9 billion
1e12 billions 1e12`),
  bounds: boundsOf({
    about: 'environ, pres de, autour de, quelque, quelques, a peu pres, presque',
    least: 'au moins, au minimum, pas moins de, pas moins d, un minimum de',
    more: 'plus de, plus d',
    less: 'moins de, moins d',
    most: 'jusqu a, jusqu au, au plus, au maximum, pas plus de',
  }),
};
