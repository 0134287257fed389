import { DeedButton } from './DeedButton.tsx';
import type { PopupView } from './popup-view.ts';

interface AccessOfferProps {
  view: PopupView;
  /** Where no button was pressed on the page, one that tells nothing of itself may be one without access. */
  offerUnknown?: boolean;
  /** Both ask the browser for access, within the click, and answer whether it was given. */
  onAlwaysSite: (host: string) => Promise<boolean>;
  onEveryArticle: () => Promise<boolean>;
}

const DECLINED =
  'Access was not given. You can still check pages one at a time, and ask again whenever you like.';

/** Access for good, where the page was read only because the toolbar button was pressed, or not at all. */
export function AccessOffer({ view, offerUnknown = false, onAlwaysSite, onEveryArticle }: AccessOfferProps) {
  const host = view.state === 'needed' || (view.state === 'read' && !view.always) ? view.host : undefined;
  if (host === undefined && !(offerUnknown && view.state === 'forbidden')) return null;
  const told = (given: boolean) => (given ? 'Access given.' : DECLINED);
  return (
    <div class="offer">
      <p>Marks can also appear by themselves:</p>
      <DeedButton
        label="Check every article I open"
        busy="Waiting for the browser…"
        deed={() => onEveryArticle().then(told)}
      />
      {host !== undefined && (
        <DeedButton
          label="Always check this site"
          busy="Waiting for the browser…"
          deed={() => onAlwaysSite(host).then(told)}
        />
      )}
    </div>
  );
}
