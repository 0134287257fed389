// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { OwnedSource } from '../lib/claims/source-facts.ts';
import type { OwnedClaim } from '../lib/messaging/protocol.ts';
import { claimView } from '../tests/components/fixtures.ts';
import { AXE_TIMEOUT, drawn, faults, named, pressed, settled, words } from '../tests/components/drawn.ts';
import { SourceEditor, type SourceEditing } from './SourceEditor.tsx';

const SOURCE: OwnedSource = {
  id: 's',
  claimId: 'c',
  facts: {
    publisher: 'Harbour Post',
    authors: ['Ann Lee', 'Bo Ray'],
    publishedAt: '2024-10-20',
    origin: 'Harbour Post',
    stance: 'supports',
    certainty: 'asserted',
  },
  sentence: 'The dam holds, the water board said.',
  attributedTo: 'the water board',
};
const NOW = {
  claim: { id: 'c', createdAt: 1, updatedAt: 1, text: 'The dam holds.', language: 'en', tags: [], notes: '' },
  view: claimView(),
} satisfies OwnedClaim;

const rest = async () => {
  for (let turn = 0; turn < 6; turn += 1) await settled(() => undefined);
};
async function opened(given: Partial<SourceEditing> = {}) {
  const onEdit = vi.fn<SourceEditing['onEdit']>(() => Promise.resolve({ state: 'saved', now: NOW }));
  const onDone = vi.fn<(now?: OwnedClaim) => void>();
  const editing = { onRead: () => Promise.resolve(SOURCE), onEdit, ...given };
  const box = await drawn(<SourceEditor sourceId="s" {...editing} onDone={onDone} />);
  await rest();
  return { box, onEdit, onDone };
}
async function put(box: Element, label: string, value: string) {
  const input = named(box, label, 'input') as HTMLInputElement;
  await settled(() => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
async function save(box: Element) {
  await pressed(named(box, 'Save the source', 'button'));
  await rest();
}

describe('the form for a source', () => {
  it('lets the user say what the source does with the claim and how', async () => {
    const { box, onEdit } = await opened();
    for (const [name, value] of [
      ['stance', 'mentions'],
      ['certainty', 'hedged'],
    ] as const) {
      const select = box.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
      await settled(() => {
        if (select !== null) select.value = value;
        select?.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }
    await save(box);
    expect(onEdit).toHaveBeenCalledWith({
      sourceId: 's',
      was: { stance: 'supports', certainty: 'asserted' },
      change: { stance: 'mentions', certainty: 'hedged' },
    });
  });

  it('sends what was changed, and what stood there', async () => {
    const { box, onEdit, onDone } = await opened();
    await put(box, 'Origin', ' Water Board ');
    await put(box, 'Authors, separated by commas', 'Ann Lee,  Cy Day, ');
    await put(box, 'Publisher', 'Harbor Post');
    await put(box, 'Publisher', 'Harbour Post');
    await save(box);
    expect(onEdit).toHaveBeenCalledWith({
      sourceId: 's',
      was: { authors: ['Ann Lee', 'Bo Ray'], origin: 'Harbour Post' },
      change: { authors: ['Ann Lee', 'Cy Day'], origin: 'Water Board' },
    });
    expect(onDone).toHaveBeenCalledWith(NOW);
  });

  it('sends nothing where nothing was changed', async () => {
    const { box, onEdit, onDone } = await opened();
    await save(box);
    expect([onEdit.mock.calls, onDone.mock.calls]).toEqual([[], [[]]]);
  });

  it('says what the article calls the origin', async () => {
    const { box } = await opened();
    expect(words(box)).toContain('The article names “the water board”. Left empty, it is Harbour Post.');
  });

  it.each([
    ['Publisher', ' ', 'A source needs a publisher.'],
    ['Date of the article, such as 2026-11-23', 'last May', 'Please write the date as'],
    ['Origin', 'o'.repeat(301), 'at most 300 characters'],
  ])('asks for a better %s before anything is sent', async (label, value, said) => {
    const { box, onEdit } = await opened();
    await put(box, label, value);
    await save(box);
    expect(onEdit).not.toHaveBeenCalled();
    const input = named(box, label, 'input');
    expect(document.activeElement).toBe(input);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(words(box)).toContain(said);
  });

  it('shows what another window corrected, and writes over it only when saved again', async () => {
    const now = { ...SOURCE.facts, origin: 'River Office' };
    const onEdit = vi
      .fn<SourceEditing['onEdit']>()
      .mockResolvedValueOnce({ state: 'changed', now, fields: ['origin'] })
      .mockResolvedValueOnce({ state: 'saved', now: NOW });
    const { box, onDone } = await opened({ onEdit });
    await put(box, 'Origin', 'Water Board');
    await save(box);
    expect(words(box)).toContain('Origin is now “River Office”');
    expect(onDone).not.toHaveBeenCalled();
    await save(box);
    expect(onEdit.mock.calls[1]?.[0]).toMatchObject({
      was: { origin: 'River Office' },
      change: { origin: 'Water Board' },
    });
    expect(onDone).toHaveBeenCalledWith(NOW);
  });

  it('says that the source is gone, or why it could not be read', async () => {
    const { box } = await opened({ onRead: () => Promise.resolve(undefined) });
    expect(words(box)).toContain('not in your library any more');
    const failed = await opened({ onRead: () => Promise.reject(new Error('No answer.')) });
    expect(words(failed.box)).toContain('It could not be read. No answer.');
  });

  it(
    'has no fault that axe finds',
    async () => {
      const { box } = await opened();
      await put(box, 'Publisher', '');
      await save(box);
      expect(await faults(box)).toEqual([]);
    },
    AXE_TIMEOUT,
  );
});
