import { CheckSetting } from './CheckSetting.tsx';

interface QuietMarksProps {
  on: boolean;
  onQuiet: (quietMarks: boolean) => Promise<unknown>;
}

/** Whether anything is painted in pages at all, and what a page can see of it. */
export function QuietMarks({ on, onQuiet }: QuietMarksProps) {
  return (
    <CheckSetting label="Quiet marks: paint nothing on pages" on={on} onChange={onQuiet}>
      <p>
        A page can see which of its own sentences are painted, and in what tone, and it can forge or clear
        paint. Of quiet marks it sees nothing: what is found is in the popup and the side panel.
      </p>
    </CheckSetting>
  );
}
