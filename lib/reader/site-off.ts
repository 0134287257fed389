import type { ReaderParts } from './parts.ts';

/** The parts, of which a match that is refused for the site was switched off calls `leave` before it rejects. */
export function leavingWhereOff(parts: ReaderParts, leave: () => void): ReaderParts {
  return {
    ...parts,
    async match(query) {
      try {
        return await parts.match(query);
      } catch (error) {
        if (isSiteOff(error)) leave();
        throw error;
      }
    },
  };
}

/** By shape: only types of messages come in here. */
function isSiteOff(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'site-off';
}
