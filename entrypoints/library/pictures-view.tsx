import { useEffect, useState } from 'preact/hooks';
import { PICTURES } from '../../components/claim-address.ts';
import type { Pictures } from '../../components/Pictures.tsx';
import { useWords } from '../../components/spoken.ts';
import type { LibraryView } from '../../components/LibraryPage.tsx';
import { send } from '../../lib/messaging/client.ts';
import { savePicture } from './picture-file.ts';

/** `library.html#pictures`, or `library.html#pictures?status=disputed` of some claims. It is loaded when it is first opened. */
export const picturesView: LibraryView = {
  name: PICTURES.name,
  label: 'Pictures',
  render: (shown) => <Room shown={shown} />,
};

function Room({ shown }: { shown: boolean }) {
  const { pictures } = useWords();
  const [loaded, setLoaded] = useState<{ Pictures: typeof Pictures }>();
  useEffect(() => {
    void import('../../components/Pictures.tsx').then(setLoaded);
  }, []);
  if (loaded === undefined) return <p class="quiet">{pictures.counting}</p>;
  return (
    <loaded.Pictures
      shown={shown}
      onTime={(ask) => send('pictures.time', ask)}
      onOrigins={(ask) => send('pictures.origins', ask)}
      onRivals={(part) => send('pictures.rivals', part)}
      onSave={savePicture}
    />
  );
}
