import { answerOf } from '../messaging/router.ts';
import { RequestError } from '../messaging/request-error.ts';
import { type AskEngine, type Engine, ENGINE_SCRIPT, type StartEngine } from './engine.ts';
import type { LentApi } from './lent-api.ts';

const KEY = Symbol.for('second-source.engine');

const world = globalThis as { [KEY]?: StartEngine };

/** Called by the engine's script in the background's page. */
export function leaveForBackground(start: StartEngine): void {
  world[KEY] = start;
}

/** The engine in the background's own page, where there is one: its script is loaded when something is first asked. */
export function createSecondScript(
  api: LentApi,
  load: (file: string) => Promise<void> = loadScript,
): AskEngine {
  let loaded: Promise<Engine> | undefined;

  async function start(): Promise<Engine> {
    await load(ENGINE_SCRIPT);
    const found = world[KEY];
    delete world[KEY];
    if (found === undefined) throw new RequestError('unreachable', 'The engine could not be loaded.');
    return found(api);
  }

  function engine(): Promise<Engine> {
    loaded ??= start().catch((error: unknown) => {
      // The next request tries again.
      loaded = undefined;
      throw error;
    });
    return loaded;
  }

  return async (request) => {
    const there = await answerOf(engine());
    return there.ok ? await (there.value as Engine).handle(request) : there;
  };
}

function loadScript(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `/${file}`;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () =>
      reject(new RequestError('unreachable', 'The engine could not be loaded.')),
    );
    document.head.append(script);
  });
}
