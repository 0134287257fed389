import { ERROR_CODES, type ErrorCode } from './request-error.ts';

/** A message on its way. `to` keeps whoever hears it from answering what is meant for another. */
export interface Request {
  to: 'background' | 'reader' | 'engine' | 'lender';
  name: string;
  argument?: unknown;
}

export type Answer = { ok: true; value?: unknown } | { ok: false; code: ErrorCode; message: string };

/** Undefined where the message is none of ours, or meant for somebody else. */
export function requestFor(to: Request['to'], message: unknown): Request | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { to: addressee, name, argument } = message as Partial<Record<keyof Request, unknown>>;
  return addressee === to && typeof name === 'string' ? { to, name, argument } : undefined;
}

/** Undefined where nobody answered, or something that is no answer came back. */
export function parseAnswer(message: unknown): Answer | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const answer = message as { ok?: unknown; value?: unknown; code?: unknown; message?: unknown };
  if (answer.ok === true) return { ok: true, value: answer.value };
  const code = ERROR_CODES.find((each) => each === answer.code);
  if (answer.ok !== false || code === undefined || typeof answer.message !== 'string') return undefined;
  return { ok: false, code, message: answer.message };
}
