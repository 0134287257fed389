import type { Undone } from '../../lib/claims/recent-change.ts';
import { send } from '../../lib/messaging/client.ts';

/** Undoes what was done under that id; what was done to very many claims is undone in parts, each answered in a moment. */
export async function restoreAll(id: string): Promise<Undone> {
  let back = 0;
  for (;;) {
    const undone = await send('record.restore', { id });
    if (undone.kind !== 'bulk') return undone;
    back += undone.back;
    if (undone.left === 0) return { ...undone, back };
  }
}
