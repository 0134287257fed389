import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './names.ts';

type Messages = Record<string, { message: string }>;

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const locales = new Map(
  globSync('public/_locales/*/messages.json', { cwd: ROOT })
    .sort()
    .map((file) => [path.basename(path.dirname(file)), JSON.parse(read(file)) as Messages]),
);
const english = locales.get('en') ?? {};

describe('the words the browser itself shows', () => {
  it('are there in each language', () => {
    expect([...locales.keys()]).toEqual(['de', 'en', 'es', 'fr', 'ko', 'uk']);
  });

  it('are those the manifest and the context menu name', () => {
    const named = [
      ...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g),
      ...read('lib/background/menu.ts').matchAll(/title\('(\w+)'\)/g),
    ].map(([, name = '']) => name);
    expect(Object.keys(english).toSorted()).toEqual(named.toSorted());
  });

  it.each([...locales])('are complete in %s, and fit the stores', (language, messages) => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    for (const [name, { message }] of Object.entries(messages)) {
      expect(message.trim(), name).not.toBe('');
      if (language !== 'en' && name !== 'name') expect(message, name).not.toBe(english[name]?.message);
    }
    // Chrome's limit for a description.
    expect(messages['description']?.message.length).toBeLessThanOrEqual(132);
  });
});
