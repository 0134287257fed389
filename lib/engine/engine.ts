import type { Answer } from '../messaging/envelope.ts';
import type { CheckedRequest } from '../messaging/router.ts';
import type { LentApi } from './lent-api.ts';

/**
 * All that needs the library: handlers, matching, saving. It is a script of its own, loaded when something is first asked of
 * it, so that a background that wakes has little to read. Where it runs differs: Chromium's background is a worker that can
 * load no script later, so there it is a page nobody sees (an offscreen document), which outlives the worker with all it has in
 * memory; in Firefox it is a second script of the background's page.
 */
export interface Engine {
  /** Answers what the router has checked, also with an error. */
  handle(request: CheckedRequest): Promise<Answer>;
  /** Whether it does something nobody waits for, and that should come to its end. */
  isAtWork(): boolean;
}

/** Builds the engine upon what it needs of the browser API. */
export type StartEngine = (api: LentApi) => Engine;

/** The engine as the background sees it, wherever it runs. It never rejects. */
export type AskEngine = (request: CheckedRequest) => Promise<Answer>;

/** As they are named in the package; the page is Chromium's. */
export const ENGINE_SCRIPT = 'engine.js';
export const ENGINE_PAGE = 'engine.html';
