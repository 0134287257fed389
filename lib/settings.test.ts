import { describe, expect, it } from 'vitest';
import { PRESETS } from './claims/mark-style.ts';
import { DEFAULT_SETTINGS, parseSettings, parseSettingsChange } from './settings.ts';

describe('settings', () => {
  it('are the defaults where nothing was kept, or rubbish', () => {
    for (const kept of [
      undefined,
      null,
      'text',
      [],
      {},
      {
        sitesOff: 'all',
        shortcuts: 4,
        savePrivate: 'yes',
        sensitivity: 'lax',
        language: 'xx',
        colours: 3,
        ownMarks: { backed: 'red' },
        quietMarks: 'yes',
        factCheckers: 'all',
      },
    ]) {
      expect(parseSettings(kept)).toEqual(DEFAULT_SETTINGS);
    }
  });

  it('keep what is readable of what was kept', () => {
    const kept = {
      sitesOff: ['news.example'],
      shortcuts: { next: 'j' },
      savePrivate: true,
      sensitivity: 'strict',
      factCheckers: ['check.example'],
      language: 'uk',
    };
    expect(parseSettings(kept)).toEqual({
      ...DEFAULT_SETTINGS,
      sitesOff: ['news.example'],
      savePrivate: true,
      sensitivity: 'strict',
      factCheckers: ['check.example'],
      language: 'uk',
    });
  });

  it('change only in what is named', () => {
    expect(parseSettingsChange({ sitesOff: ['News.example', 'news.example'], other: 1 })).toEqual({
      sitesOff: ['news.example'],
    });
    expect(parseSettingsChange({ savePrivate: true })).toEqual({ savePrivate: true });
    expect(parseSettingsChange({ sensitivity: 'generous' })).toEqual({ sensitivity: 'generous' });
    expect(parseSettingsChange({ colours: 'contrast' })).toEqual({ colours: 'contrast' });
    expect(
      parseSettingsChange({
        ownMarks: { ...PRESETS.standard, open: { colour: '#ABCDEF', line: 'wavy', more: 1 }, more: 1 },
      }),
    ).toEqual({ ownMarks: { ...PRESETS.standard, open: { colour: '#abcdef', line: 'wavy' } } });
    expect(parseSettingsChange({})).toEqual({});
  });

  it.each([
    [{ sitesOff: [''] }],
    [{ sitesOff: ['news.example:8080'] }],
    [{ sitesOff: ['a b'] }],
    [{ sitesOff: ['https://news.example'] }],
    [{ sitesOff: [1] }],
    [{ shortcuts: { next: 'j', previous: 'k', open: 'o', close: 'x'.repeat(61) } }],
    [{ savePrivate: 1 }],
    [{ sensitivity: 'lax' }],
    [{ language: 'pt' }],
    [{ language: 'toString' }],
    [{ colours: 'red' }],
    [{ quietMarks: 1 }],
    [{ ownMarks: {} }],
    [{ ownMarks: { ...PRESETS.standard, open: { colour: 'red', line: 'solid' } } }],
    [{ ownMarks: { ...PRESETS.standard, open: { colour: '#12345', line: 'solid' } } }],
    [{ ownMarks: { ...PRESETS.standard, open: { colour: '#123456;}*{display:none}', line: 'solid' } } }],
    [{ ownMarks: { ...PRESETS.standard, open: { colour: '#123456', line: 'solid;x' } } }],
    [{ factCheckers: ['https://check.example'] }],
    [null],
  ])('refuse %j', (change) => {
    expect(() => parseSettingsChange(change)).toThrow(TypeError);
  });
});
