import { useId } from 'preact/hooks';
import { Field } from './Field.tsx';

/** Whether the user's verdicts are to be in a feed, and whose they are. */
export interface VerdictAuthor {
  wanted: boolean;
  name: string;
  url: string;
}

interface OwnVerdictsProps {
  author: VerdictAuthor;
  fault: string | undefined;
  onAuthor: (author: VerdictAuthor) => void;
}

/** What is wrong with it, in words. */
export function authorFault({ wanted, name, url }: VerdictAuthor): string | undefined {
  if (!wanted) return undefined;
  if (name.trim() === '') return 'Say whose verdicts they are.';
  const { protocol } = URL.parse(url.trim()) ?? {};
  return protocol === 'https:' || protocol === 'http:'
    ? undefined
    : 'Give the address of your site, beginning with https://.';
}

/** A ClaimReview says who gives it and where it stands, so whoever wants verdicts of their own in a feed is asked. */
export function OwnVerdicts({ author, fault, onAuthor }: OwnVerdictsProps) {
  const id = useId();
  const nameFault = fault !== undefined && author.name.trim() === '' ? fault : undefined;
  return (
    <div class="own-verdicts">
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          checked={author.wanted}
          onChange={({ currentTarget }) => onAuthor({ ...author, wanted: currentTarget.checked })}
        />
        <label for={id}>Also my own verdicts, as fact-checks of mine</label>
      </div>
      {author.wanted && (
        <>
          <Field label="Your name or newsroom" fault={nameFault}>
            {(labelled) => (
              <input
                {...labelled}
                type="text"
                autoComplete="organization"
                value={author.name}
                onInput={({ currentTarget }) => onAuthor({ ...author, name: currentTarget.value })}
              />
            )}
          </Field>
          <Field label="Address of your site" fault={nameFault === undefined ? fault : undefined}>
            {(labelled) => (
              <input
                {...labelled}
                type="url"
                autoComplete="url"
                value={author.url}
                onInput={({ currentTarget }) => onAuthor({ ...author, url: currentTarget.value })}
              />
            )}
          </Field>
        </>
      )}
    </div>
  );
}
