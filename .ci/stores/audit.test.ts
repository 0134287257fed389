import { describe, expect, it } from 'vitest';
import { againstPolicy, findingsIn } from './audit.ts';

describe('what is known against packages', () => {
  it('counts whatever it is where it is shipped, and what is grave elsewhere', () => {
    const shipped = [{ name: 'a', severity: 'low' }];
    const all = [...shipped, { name: 'b', severity: 'moderate' }, { name: 'c', severity: 'high' }];
    expect(againstPolicy(shipped, all).map(({ name }) => name)).toEqual(['a', 'c']);
    expect(againstPolicy([], [])).toEqual([]);
  });

  it('is not nothing where the registry gives no answer', () => {
    expect(findingsIn('{"vulnerabilities":{"a":{"severity":"low"}}}')).toEqual([
      { name: 'a', severity: 'low' },
    ]);
    expect(() => findingsIn('{"message":"405 Method Not Allowed"}')).toThrow('405');
  });
});
