import { FILE_TARGETS } from './file-targets.ts';
import { MESSAGE_TARGETS } from './message-targets.ts';
import { PAGE_TARGETS } from './page-targets.ts';
import type { AnyTarget } from './target.ts';
import { TEXT_TARGETS } from './text-targets.ts';

/** Everything that takes what a page, a file or a stranger made. */
export const TARGETS: readonly AnyTarget[] = [
  ...TEXT_TARGETS,
  ...PAGE_TARGETS,
  ...FILE_TARGETS,
  ...MESSAGE_TARGETS,
];
