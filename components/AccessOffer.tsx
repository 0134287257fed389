import { DeedButton } from './DeedButton.tsx';
import type { PopupView } from './popup-view.ts';

interface AccessOfferProps {
  view: PopupView;
  /** Both ask the browser for access, within the click, and answer whether it was given. */
  onAlwaysSite: (host: string) => Promise<boolean>;
  onEveryArticle: () => Promise<boolean>;
}

const DECLINED =
  'Access was not given. You can still check pages one at a time, and ask again whenever you like.';

/** Access for good, where the page was read only because the toolbar button was pressed. */
export function AccessOffer({ view, onAlwaysSite, onEveryArticle }: AccessOfferProps) {
  const lasting = view.state === 'needed' ? false : view.state === 'read' ? view.always : true;
  if (lasting || !('host' in view)) return null;
  const told = (given: boolean) => (given ? 'Access given.' : DECLINED);
  return (
    <div class="offer">
      <p>Marks can also appear by themselves:</p>
      <DeedButton
        label="Check every article I open"
        busy="Waiting for the browser…"
        deed={() => onEveryArticle().then(told)}
      />
      <DeedButton
        label="Always check this site"
        busy="Waiting for the browser…"
        deed={() => onAlwaysSite(view.host).then(told)}
      />
    </div>
  );
}
