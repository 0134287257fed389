import type { Parts } from '../parts.ts';
import { counted, joined, number } from './speech.ts';

const ofSentences = counted({ one: '# Satz', other: '# Sätzen' });
const sentences = counted({ one: '# Satz', other: '# Sätze' });
const origins = counted({ one: '# Ursprung', other: '# Ursprünge' });
const same = (words: string) => counted({ one: words, other: words });

export const side: Parts['side'] = {
  side: {
    title: 'Dieser Artikel',
    library: 'Bibliothek',
    back: 'Zurück',
    forbidden:
      'Auf diese Seite gibt es keinen Zugriff, oder sie gehört dem Browser. Um sie einmal zu prüfen, drücken Sie dort das Symbol von Second Source in der Symbolleiste.',
    pressButton:
      'Um sie einmal zu prüfen, drücken Sie dort das Symbol von Second Source in der Symbolleiste.',
    matched: (matched, checked) => `${number(matched)} von ${ofSentences(checked)} getroffen.`,
    noOrigin: () => 'Ihre Bibliothek kennt keinen Ursprung, der dahintersteht.',
    oneOrigin: (_, name) => `Ihre Bibliothek kennt nur 1 Ursprung, der dahintersteht: ${name}.`,
    someOrigins: (_, origins, named) => {
      const which = named === 0 ? 'keinen davon' : named === origins ? 'alle' : `${number(named)} davon`;
      return `Ihre Bibliothek kennt ${number(origins)} Ursprünge, die dahinterstehen; diese Sätze nennen ${which}.`;
    },
    otherwise: counted({ one: '# sagt etwas anderes.', other: '# sagen etwas anderes.' }),
    moreOtherwise: counted({
      one: '# weiterer sagt etwas anderes.',
      other: '# weitere sagen etwas anderes.',
    }),
    relatedOnly: counted({
      one: '# Satz ist mit einer Behauptung verwandt und nicht markiert.',
      other: '# Sätze sind mit einer Behauptung verwandt und nicht markiert.',
    }),
    relatedToo: counted({
      one: 'Außerdem ist # Satz mit einer Behauptung verwandt und nicht markiert.',
      other: 'Außerdem sind # Sätze mit einer Behauptung verwandt und nicht markiert.',
    }),
    unspokenAll: counted({
      one: 'Ihre Bibliothek sagt nichts zu diesem Satz. Das macht ihn weder wahr noch falsch.',
      other: 'Ihre Bibliothek sagt nichts zu diesen Sätzen. Das macht sie weder wahr noch falsch.',
    }),
    unspokenRest: counted({
      one: 'Zum übrigen # Satz sagt Ihre Bibliothek nichts. Das macht ihn weder wahr noch falsch.',
      other: 'Zu den übrigen # Sätzen sagt Ihre Bibliothek nichts. Das macht sie weder wahr noch falsch.',
    }),
    unnamed: 'eine Quelle ohne Namen',
    none: 'keine',
    places: (numbers) => joined(numbers),
    shown: (place) => `Satz ${place} wird im Artikel gezeigt.`,
    picture: 'Wer dahintersteht',
    origins: 'Ursprünge',
    sentences: 'Sätze',
    pictured: (from, to) =>
      `${origins(from)} und ${sentences(to)}, mit einer Linie von jedem Ursprung zu den Sätzen, für oder gegen die er steht. Die Tabelle sagt dasselbe.`,
    table: 'Dasselbe als Tabelle',
    named: 'im Satz genannt und sagt es',
    backs: 'sagt, was der Satz sagt',
    against: 'sagt etwas anderes',
    origin: 'Ursprung',
    backsThese: 'Sagt, was diese Sätze sagen',
    namedInThese: 'In diesen genannt',
    againstThese: 'Sagt etwas anderes als diese',
    matches: 'Treffer in der Reihenfolge der Seite',
    keys: (keys, enter) => `Mit ${keys} gehen Sie sie durch, ${enter} zeigt einen im Artikel.`,
    or: 'oder',
    related: (count) => `Verwandt, nicht markiert (${number(count)})`,
    sentence: (place) => `Satz ${place}`,
    moreRelated: counted({ one: 'und # verwandte Behauptung', other: 'und # verwandte Behauptungen' }),
    claim: '. Behauptung: ',
  },

  counted: {
    checked: same('geprüft'),
    matched: same('getroffen'),
    conflicting: same('im Widerspruch'),
    hedged: same('mit Vorbehalt'),
    behind: counted({ one: 'Ursprung dafür', other: 'Ursprünge dafür' }),
    against: counted({ one: 'Ursprung dagegen', other: 'Ursprünge dagegen' }),
  },
};
