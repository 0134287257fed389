import { DeedButton } from './DeedButton.tsx';
import type { PopupView } from './popup-view.ts';
import { useWords } from './spoken.ts';

interface AccessOfferProps {
  view: PopupView;
  /** Where no button was pressed on the page, one that tells nothing of itself may be one without access. */
  offerUnknown?: boolean;
  /** Both ask the browser for access, within the click, and answer whether it was given. */
  onAlwaysSite: (host: string) => Promise<boolean>;
  onEveryArticle: () => Promise<boolean>;
}

/** Access for good, where the page was read only because the toolbar button was pressed, or not at all. */
export function AccessOffer({ view, offerUnknown = false, onAlwaysSite, onEveryArticle }: AccessOfferProps) {
  const { access } = useWords();
  const host = view.state === 'needed' || (view.state === 'read' && !view.always) ? view.host : undefined;
  if (host === undefined && !(offerUnknown && view.state === 'forbidden')) return null;
  const told = (given: boolean) => (given ? access.given : access.declined);
  return (
    <div class="offer">
      <p>{access.offer}</p>
      <DeedButton
        label={access.everyArticle}
        busy={access.waiting}
        deed={() => onEveryArticle().then(told)}
      />
      {host !== undefined && (
        <DeedButton label={access.always} busy={access.waiting} deed={() => onAlwaysSite(host).then(told)} />
      )}
    </div>
  );
}
