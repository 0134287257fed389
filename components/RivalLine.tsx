import { type Rung, ladderOf } from '../lib/claims/ladder.ts';
import type { RivalView } from '../lib/claims/rival-view.ts';
import { useWords } from './spoken.ts';
import { figureLabel } from './rival-words.ts';

/** Pixels. */
const LANE = 19;
const AXIS = 14;
const TOP = 6;

interface RivalLineProps {
  rivals: readonly RivalView[];
  /** The claim that the others are rivals of. */
  claimId: string;
}

/**
 * The figures of a question on a number line. A picture for the eye: the table beside it has all of it in words. Places
 * are shares of the width, so that it fits any; labels stand like flags, each on its own pole.
 */
export function RivalLine({ rivals, claimId }: RivalLineProps) {
  const words = useWords();
  const { rungs, lanes, room, scale } = ladderOf(
    rivals.flatMap(({ id, figures }) =>
      figures.map((figure) => ({ key: id, figure, label: figureLabel(figure, words) })),
    ),
  );
  if (rungs.length === 0) return null;
  const height = TOP + lanes * LANE + AXIS;
  const axis = height - AXIS / 2;
  return (
    <div class="rival-line" aria-hidden="true">
      <div class="rival-room" style={{ paddingInlineEnd: `${room}px` }}>
        <svg width="100%" height={height} overflow="visible">
          <line class="axis" x1="0" x2="100%" y1={axis} y2={axis} />
          {rungs.map((rung) => (
            <Flag
              key={`${rung.at} ${rung.to} ${rung.label}`}
              rung={rung}
              axis={axis}
              status={rivals.find(({ id }) => rung.keys.includes(id))?.status ?? 'unverified'}
              own={rung.keys.includes(claimId)}
            />
          ))}
        </svg>
      </div>
      {scale === 'logarithmic' && <p class="quiet rival-scale">{words.rivals.logarithmic}</p>}
    </div>
  );
}

interface FlagProps {
  rung: Rung;
  axis: number;
  status: RivalView['status'];
  own: boolean;
}

function Flag({ rung: { at, to, lane, label, keys }, axis, status, own }: FlagProps) {
  const top = axis - AXIS / 2 - (lane + 1) * LANE;
  const times = keys.length > 1 ? ` ×${keys.length}` : '';
  return (
    <g class={`flag dot-${status} ${own ? 'own' : ''}`}>
      {to > at && <line class="range" x1={share(at)} x2={share(to)} y1={axis} y2={axis} />}
      <line class="pole" x1={share(at)} x2={share(at)} y1={axis} y2={top + 4} />
      <circle cx={share(at)} cy={axis} r={own ? 6 : 4.5} />
      <text x={share(at)} y={top + 14} dx="5">
        {label}
        {times}
      </text>
    </g>
  );
}

const share = (part: number): string => `${(part * 100).toFixed(2)}%`;
