import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compare } from './compare.ts';
import { judge } from '../../bench/doors/judge.ts';

vi.setConfig({ testTimeout: 60_000 });

const SEED = 20241018;
const RUNS = { seed: SEED, numRuns: 1000 };

interface Frame {
  said: (count: string) => string;
  denied: (count: string) => string;
  wrapped: (text: string) => string;
}

/** In each language: what a number of boats is said in, what denies it, and who says it. */
const FRAMES: Record<string, Frame> = {
  es: {
    said: (count) => `La marina envió ${count} barcos a la isla de Tarna.`,
    denied: (count) => `La marina no envió ${count} barcos a la isla de Tarna.`,
    wrapped: (text) => `Según el portavoz, ${text}`,
  },
  fr: {
    said: (count) => `La marine a envoyé ${count} bateaux sur l’île de Tarna.`,
    denied: (count) => `La marine n’a pas envoyé ${count} bateaux sur l’île de Tarna.`,
    wrapped: (text) => `Selon le porte-parole, ${text}`,
  },
  de: {
    said: (count) => `Die Marine schickte ${count} Boote auf die Insel Tarna.`,
    denied: (count) => `Die Marine schickte nicht ${count} Boote auf die Insel Tarna.`,
    wrapped: (text) => `„${text.slice(0, -1)}“, sagte der Sprecher.`,
  },
  pt: {
    said: (count) => `A marinha enviou ${count} barcos para a ilha de Tarna.`,
    denied: (count) => `A marinha não enviou ${count} barcos para a ilha de Tarna.`,
    wrapped: (text) => `Segundo o porta-voz, ${text}`,
  },
  ru: {
    said: (count) => `Флот отправил ${count} кораблей на остров Тарна.`,
    denied: (count) => `Флот не отправил ${count} кораблей на остров Тарна.`,
    wrapped: (text) => `По словам источника, ${text}`,
  },
  uk: {
    said: (count) => `Флот відправив ${count} кораблів на острів Тарна.`,
    denied: (count) => `Флот не відправив ${count} кораблів на острів Тарна.`,
    wrapped: (text) => `За словами речника, ${text}`,
  },
  ko: {
    said: (count) => `해군이 타르나 섬에 군함 ${count}척을 파견했다.`,
    denied: (count) => `해군이 타르나 섬에 군함 ${count}척을 파견하지 않았다.`,
    wrapped: (text) => `국방부에 따르면 ${text}`,
  },
};

const language = fc.constantFrom(...Object.keys(FRAMES));
const relation = (text: string, claim: string, of: string) =>
  compare({ text, language: of }, { id: 'c', text: claim, language: of }, { judge })?.relation;
const written = (count: number, of: string): string => new Intl.NumberFormat(of).format(count);

function frameOf(of: string): Frame {
  const frame = FRAMES[of];
  if (frame === undefined) throw new Error(`no frame in ${of}`);
  return frame;
}

describe(`in every language (seed ${SEED})`, () => {
  it('a number is the same however it is written, and whoever says so', () => {
    fc.assert(
      fc.property(language, fc.integer({ min: 2, max: 9_999_999 }), (of, count) => {
        const { said, wrapped } = frameOf(of);
        expect(relation(wrapped(said(written(count, of))), said(String(count)), of)).toBe('same');
      }),
      RUNS,
    );
  });

  it('another number conflicts', () => {
    fc.assert(
      fc.property(
        language,
        fc.integer({ min: 2, max: 999 }),
        fc.integer({ min: 2, max: 999 }),
        (of, a, b) => {
          fc.pre(a !== b);
          const { said, wrapped } = frameOf(of);
          expect(relation(wrapped(said(String(a))), said(String(b)), of)).toBe('conflicts');
        },
      ),
      RUNS,
    );
  });

  it('what is denied is never the same, nor the other way round', () => {
    fc.assert(
      fc.property(language, fc.integer({ min: 2, max: 99_999 }), (of, count) => {
        const { said, denied, wrapped } = frameOf(of);
        const [yes, no] = [said(written(count, of)), denied(written(count, of))];
        expect(relation(wrapped(no), yes, of)).not.toBe('same');
        expect(relation(wrapped(yes), no, of)).not.toBe('same');
      }),
      RUNS,
    );
  });
});
