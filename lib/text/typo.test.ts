import { describe, expect, it } from 'vitest';
import { isTypo } from './typo.ts';

describe('a typo', () => {
  it.each([
    ['a letter too many', 'soldieers', 'soldiers'],
    ['a letter too few', 'soldirs', 'soldiers'],
    ['another letter', 'soldjers', 'soldiers'],
    ['two letters in each other’s place', 'soldeirs', 'soldiers'],
    ['another spelling', 'organise', 'organize'],
  ])('is %s', (_, a, b) => {
    expect(isTypo(a, b)).toBe(true);
    expect(isTypo(b, a)).toBe(true);
  });

  it.each([
    ['the same word', 'soldiers', 'soldiers'],
    ['a short word', 'north', 'forth'],
    ['a prefix', 'typical', 'atypical'],
    ['two letters', 'increased', 'decreased'],
    ['two slips', 'soldjrs', 'soldiers'],
    ['a sign of another script', '同意这个计划', '不同意这个计划'],
  ])('is not %s', (_, a, b) => {
    expect(isTypo(a, b)).toBe(false);
    expect(isTypo(b, a)).toBe(false);
  });
});
