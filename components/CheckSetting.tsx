import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Failed } from './DeedButton.tsx';
import { useDeed } from './use-deed.ts';

interface CheckSettingProps {
  label: string;
  on: boolean;
  /** What it means. */
  children: ComponentChildren;
  onChange: (on: boolean) => Promise<unknown>;
}

/** A setting that is on or off. The box shows what holds, not what was asked for. */
export function CheckSetting({ label, on, children, onChange }: CheckSettingProps) {
  const { deed, run } = useDeed();
  const meaning = useId();
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={meaning}
          aria-disabled={deed.state === 'busy'}
          onClick={(event) => {
            event.preventDefault();
            void run(() => onChange(!on));
          }}
        />
        {label}
      </label>
      <div class="quiet" id={meaning}>
        {children}
      </div>
      <p role="status" class="said failed">
        {deed.state === 'failed' && <Failed reason={deed.reason} />}
      </p>
    </>
  );
}
