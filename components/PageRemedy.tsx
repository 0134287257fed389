import { DeedButton } from './DeedButton.tsx';
import type { PopupView } from './popup-view.ts';
import { counted } from './words.ts';

interface PageRemedyProps {
  view: PopupView;
  onCheck: () => Promise<unknown>;
  onLoadSample: () => Promise<{ added: number }>;
}

/** The one thing to do where nothing was found. */
export function PageRemedy({ view, onCheck, onLoadSample }: PageRemedyProps) {
  const check = (label: string) => (
    <DeedButton label={label} busy="Reading…" kind="strong" deed={() => onCheck().then(() => '')} />
  );
  if (view.state === 'needed') return check('Check this page');
  if (view.state !== 'read') return null;
  const { report } = view;
  if (report.state === 'failed') return check('Try again');
  if (report.state !== 'article' || report.libraryClaims > 0) return null;
  return (
    <DeedButton
      label="Load the sample library"
      busy="Loading the sample library…"
      kind="strong"
      deed={() => onLoadSample().then(({ added }) => `${counted(added, 'claim')} added.`)}
    />
  );
}
