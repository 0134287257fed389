import { type WelcomeStep, WELCOME_STEPS } from '../../components/Welcome.tsx';

const NAME = 'welcome step';

const stepOf = (said: string | null): WelcomeStep | undefined =>
  WELCOME_STEPS.find((step) => String(step) === said);

/** Which step the address names ("welcome.html#2"), else where the user was when the page was left, else the first. */
export function stepNow(hash: string, kept: Pick<Storage, 'getItem'>): WelcomeStep {
  return stepOf(hash.slice(1)) ?? stepOf(kept.getItem(NAME)) ?? 1;
}

export function keepStep(step: WelcomeStep, kept: Pick<Storage, 'setItem'>): void {
  kept.setItem(NAME, String(step));
}

/** It was gone through: the next time it begins anew. */
export function forgetStep(kept: Pick<Storage, 'removeItem'>): void {
  kept.removeItem(NAME);
}
