import { describe, expect, it } from 'vitest';
import { koreanNoun } from './korean.ts';
import { stemIn } from './stems.ts';

describe('stems', () => {
  it.each([
    ['es', 'cerró cerrado cerraron'],
    ['es', 'evacuación evacuaciones'],
    ['fr', 'arrêté arrêtée arrêtés'],
    ['de', 'häuser haus hauses'],
    ['pt', 'enviou enviaram enviada'],
    ['ru', 'отправила отправили отправил'],
    ['ru', 'солдат солдаты солдатами'],
    ['uk', 'відправила відправили відправив відправить'],
    ['uk', 'солдат солдати солдатів солдатами'],
    ['uk', 'міст мосту мости'],
    ['uk', 'армія армію армії'],
    ['ko', '공격했다 공격하였다 공격했다고 공격한 공격했습니다 공격하고'],
    ['ko', '무너졌다 무너졌다고'],
    ['ko', '보냈다 보낸다'],
    ['ko', '군인 군인이 군인들이 군인을 군인은'],
    ['ko', '러시아 러시아에 러시아로 러시아가'],
  ])('of %s: %s are one', (language, words) => {
    expect(new Set(words.split(' ').map((word) => stemIn(language, word))).size).toBe(1);
  });

  it.each([
    ['ko', '공격했다 공격됐다 공격당했다'],
    ['ko', '나이 나'],
    ['ko', '북한 북'],
    ['ko', '고속도로 고속도'],
    ['uk', 'мир міра'],
  ])('of %s: %s are different', (language, words) => {
    const all = words.split(' ');
    expect(new Set(all.map((word) => stemIn(language, word))).size).toBe(all.length);
  });

  it('answer the same however often they are asked', () => {
    for (const word of ['область', 'областю', 'гордість'])
      expect(new Set([1, 2, 3].map(() => stemIn('uk', word))).size).toBe(1);
  });

  it('of Korean nouns leave the part the particle gives them', () => {
    expect(koreanNoun('경찰이')).toEqual({ noun: '경찰', part: 'subject' });
    expect(koreanNoun('경찰을')).toEqual({ noun: '경찰', part: 'object' });
    expect(koreanNoun('명이', true)).toEqual({ noun: '명', part: 'subject' });
    expect(koreanNoun('도로')).toEqual({ noun: '도로', part: '' });
  });
});
