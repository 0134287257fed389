import type { LibraryView } from '../../components/LibraryPage.tsx';
import { TakeAway, type TakeAwayProps } from '../../components/TakeAway.tsx';
import { useChosenIds } from '../../components/use-chosen-ids.ts';
import { type SavedStore, saveFile } from './save-file.ts';

export const TAKE_AWAY = 'take-away';

/** `library.html#take-away`, or `library.html#take-away?ids=…,…` for some claims. */
export const takeAwayView = (store: SavedStore): LibraryView => ({
  name: TAKE_AWAY,
  label: 'Take away',
  render: () => <Room onWrite={(wish, signal, onShare) => saveFile(store, wish, signal, onShare)} />,
});

function Room({ onWrite }: Pick<TakeAwayProps, 'onWrite'>) {
  const ids = useChosenIds(TAKE_AWAY);
  return ids === 'forgotten' ? (
    <TakeAway ids={undefined} forgotten onWrite={onWrite} />
  ) : (
    <TakeAway ids={ids} onWrite={onWrite} />
  );
}
