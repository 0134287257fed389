import { DeedButton } from './DeedButton.tsx';
import type { PopupView } from './popup-view.ts';
import { useWords } from './spoken.ts';

interface PageRemedyProps {
  view: PopupView;
  onCheck: () => Promise<unknown>;
  onLoadSample: () => Promise<{ added: number }>;
}

/** The one thing to do where nothing was found. */
export function PageRemedy({ view, onCheck, onLoadSample }: PageRemedyProps) {
  const { remedy } = useWords();
  const check = (label: string) => (
    <DeedButton label={label} busy={remedy.reading} kind="strong" deed={() => onCheck().then(() => '')} />
  );
  if (view.state === 'needed') return check(remedy.check);
  if (view.state !== 'read') return null;
  const { report } = view;
  if (report.state === 'failed') return check(remedy.tryAgain);
  if (report.state !== 'article' || report.libraryClaims > 0 || report.hiddenFeeds !== undefined) return null;
  return (
    <DeedButton
      label={remedy.loadSample}
      busy={remedy.loading}
      kind="strong"
      deed={() => onLoadSample().then(({ added }) => remedy.added(added))}
    />
  );
}
