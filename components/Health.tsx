import { useEffect, useRef, useState } from 'preact/hooks';
import { DeedButton, Failed } from './DeedButton.tsx';
import { type HealthFacts, healthLines, healthText } from './health-words.ts';
import { useDeed } from './use-deed.ts';
import { counted } from './words.ts';

/** A row that cannot be read; no words of it. */
interface BadRow {
  table: string;
  id: string;
  why: string;
}

type OnShare = (share: number) => void;

export interface HealthProps {
  shown: boolean;
  onFacts: () => Promise<HealthFacts>;
  /** Reads every row there is; stops at the signal. */
  onCheck: (signal: AbortSignal, onShare: OnShare) => Promise<{ rows: number; bad: BadRow[] }>;
  /** Makes the index of claims anew; resolves once it is there. */
  onRepair: (onShare: OnShare) => Promise<unknown>;
  onCopy: (text: string) => Promise<unknown>;
}

const MOST_LISTED = 100;

/** The self-check: what there is, whether it can be trusted, and what mends it. */
export function Health({ shown, onFacts, onCheck, onRepair, onCopy }: HealthProps) {
  const { deed, run } = useDeed();
  const [facts, setFacts] = useState<HealthFacts>();
  const [checked, setChecked] = useState<{ rows: number; bad: BadRow[] }>();
  const look = async () => {
    const found = await run(onFacts);
    if (found !== undefined) setFacts(found.value);
  };
  useEffect(() => {
    if (shown) void look();
  }, [shown]);

  const lines = facts === undefined ? [] : healthLines(facts);
  return (
    <>
      <section aria-labelledby="check">
        <h2 id="check">Self-check</h2>
        <p role="status" class={deed.state === 'failed' ? 'failed' : 'quiet'}>
          {deed.state === 'busy' && 'Checking…'}
          {deed.state === 'failed' && <Failed reason={deed.reason} />}
          {deed.state === 'idle' &&
            facts !== undefined &&
            summaryWords(lines.filter(({ wrong }) => wrong).length)}
        </p>
        {facts !== undefined && (
          <>
            <dl class="pairs">
              {lines.map(({ label, words, wrong }) => [
                <dt key={label}>{label}</dt>,
                <dd key={`${label} is`} class={wrong === true ? 'failed' : undefined}>
                  {words}
                </dd>,
              ])}
            </dl>
            <DeedButton
              label="Copy as text"
              busy="Copying…"
              deed={() =>
                onCopy(healthText(facts, checked === undefined ? '' : checkedWords(checked))).then(
                  () => 'Copied. It has numbers only, and nothing of what your claims say.',
                )
              }
            />
          </>
        )}
      </section>
      <section aria-labelledby="records">
        <h2 id="records">Records</h2>
        <p>Reads every claim, source and decision once, and lists those that cannot be read.</p>
        <CheckButton onCheck={onCheck} onChecked={setChecked} />
        {checked !== undefined && <Checked {...checked} />}
      </section>
      <section aria-labelledby="index">
        <h2 id="index">Index</h2>
        <p>
          Sentences find your claims by an index. It can be made anew from the claims at any time; meanwhile
          fewer sentences may be marked, and nothing is lost.
        </p>
        <RepairButton
          onRepair={async (onShare) => {
            await onRepair(onShare);
            await look();
          }}
        />
      </section>
    </>
  );
}

function summaryWords(wrong: number): string {
  return wrong === 0 ? 'Nothing is wrong.' : `${counted(wrong, 'thing')} to look after, marked below.`;
}

function checkedWords({ rows, bad }: { rows: number; bad: readonly BadRow[] }): string {
  const many = counted(rows, 'record');
  return bad.length === 0
    ? `${many} read, and nothing is wrong with them.`
    : `${many} read; ${bad.length.toLocaleString('en-GB')} cannot be read.`;
}

function CheckButton({
  onCheck,
  onChecked,
}: Pick<HealthProps, 'onCheck'> & { onChecked: (checked: { rows: number; bad: BadRow[] }) => void }) {
  const { deed, run } = useDeed();
  const [share, setShare] = useState(0);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const busy = deed.state === 'busy';
  const start = async () => {
    const controller = new AbortController();
    stop.current = controller;
    setShare(0);
    const found = await run(() =>
      onCheck(controller.signal, setShare).catch((error: unknown) => {
        if (controller.signal.aborted) return undefined;
        throw error;
      }),
    );
    if (found?.value !== undefined) onChecked(found.value);
  };
  return (
    <div class="deed">
      {/* One button that keeps its place, so that the focus stays where it is. */}
      <button type="button" class="plain" onClick={() => (busy ? stop.current?.abort() : void start())}>
        {busy ? 'Stop checking' : 'Check all records'}
      </button>
      {busy && <progress aria-label="Records checked" max={1} value={share} />}
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {deed.state === 'failed' && <Failed reason={deed.reason} />}
      </p>
    </div>
  );
}

function Checked({ rows, bad }: { rows: number; bad: readonly BadRow[] }) {
  return (
    <>
      <p class={bad.length === 0 ? 'said' : 'said failed'} role="status">
        {checkedWords({ rows, bad })}
      </p>
      {bad.length > 0 && (
        <>
          <p>
            They are kept as they are, left out of lists and backups, and can often be read by a later version
            of Second Source: update it and check again. Or bring back a backup from before they were damaged,
            which replaces them.
          </p>
          <ul class="bad-rows">
            {bad.slice(0, MOST_LISTED).map(({ table, id, why }) => (
              <li key={`${table} ${id}`}>
                {table} {id}: {why}
              </li>
            ))}
          </ul>
          {bad.length > MOST_LISTED && <p class="quiet">And {counted(bad.length - MOST_LISTED, 'other')}.</p>}
        </>
      )}
    </>
  );
}

function RepairButton({ onRepair }: { onRepair: (onShare: OnShare) => Promise<void> }) {
  const { deed, run } = useDeed();
  const [share, setShare] = useState<number>();
  const [done, setDone] = useState(false);
  const busy = deed.state === 'busy';
  const start = async () => {
    setDone(false);
    setShare(undefined);
    if ((await run(() => onRepair(setShare))) !== undefined) setDone(true);
  };
  return (
    <div class="deed">
      <button type="button" class="plain" aria-disabled={busy} onClick={() => void start()}>
        Make the index anew
      </button>
      {busy && (
        <progress aria-label="Claims indexed" {...(share === undefined ? {} : { max: 1, value: share })} />
      )}
      <p role="status" class={deed.state === 'failed' ? 'said failed' : 'said'}>
        {busy && 'Making it anew…'}
        {deed.state === 'idle' && done && 'The index is made anew.'}
        {deed.state === 'failed' && <Failed reason={deed.reason} />}
      </p>
    </div>
  );
}
