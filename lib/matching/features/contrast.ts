import type { Analysis } from '../analysis.ts';
import type { Features } from './shape.ts';
import type { Met, Word } from './words.ts';

/** "Listeria, not salmonella", "but no judges", "rather than Chad", "instead of coffee". */
const SET_ASIDE = /^(?:not|no|nor|neither|never|without|except|excluding|minus)$/;
const RATHER =
  /^(?:rather than|instead of|other than|opposed to|away from|short of|far from|close to|near to)$/;
/** Tokens between the word and what sets it aside. */
const BACK = 3;

/** What is wanted, tried, feared, refused or only talked of has not come about by that. */
const IRREAL =
  /^(?:call|calls|called|calling|urge|urges|urged|urging|want|wants|wanted|wanting|demand|demands|demanded|demanding|ask|asks|asked|asking|plan|plans|planned|planning|propose|proposes|proposed|proposal|proposals|consider|considers|considered|considering|threaten|threatens|threatened|threat|threats|attempt|attempts|attempted|try|tries|tried|trying|seek|seeks|sought|seeking|bid|refuse|refuses|refused|refusing|deny|denies|denied|denying|denial|reject|rejects|rejected|rejecting|fail|fails|failed|failing|avoid|avoids|avoided|prevent|prevents|prevented|fear|fears|feared|hope|hopes|hoped|wish|wishes|expect|expects|expected|if|whether|unless|would|should|could|might|may|must|will|talks|negotiations|debate|debated|debates|discuss|discussed|discusses|discussing|accuse|accused|accuses|allegation|allegations|alleged|suspected|suspects|suspicion|rumours|rumors|calls|request|requested|requests|ready|likely|possible|nearly|almost|about|to|promise|promised|promises|vow|vowed|vows|pledge|pledged|pledges|intend|intends|intended|agreed|offer|offered|offers|halt|halted|postpone|postponed|cancel|cancelled|canceled|suspend|suspended|block|blocked|stop|stopped|instead|rather|than)$/;
/** Tokens before a verb in which what makes it unreal stands. */
const BEFORE_VERB = 6;

function asideAt({ tokens }: Analysis, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - BACK); i -= 1) {
    const norm = tokens[i]?.norm ?? '';
    if (SET_ASIDE.test(norm)) return true;
    if (RATHER.test(`${tokens[i - 1]?.norm ?? ''} ${norm}`)) return true;
    if (tokens[i]?.kind === 'mark' && /^[,;:]$/.test(norm)) return false;
  }
  return false;
}

function unrealAt({ tokens, unitAt }: Analysis, at: number): number {
  let found = 0;
  for (let i = at - 1; i >= Math.max(0, at - BEFORE_VERB); i -= 1) {
    const token = tokens[i];
    if (token === undefined || (token.kind === 'mark' && /^[,;:.]$/.test(token.text))) break;
    if (unitAt[i]?.source !== true && IRREAL.test(token.norm)) found += 1;
  }
  return found;
}

/** Words of the claim that the sentence sets aside, and deeds of the claim that it only talks of. */
export function contrastFeatures(
  sentence: Analysis,
  claim: Analysis,
  here: readonly Word[],
  met: readonly Met[],
): Features {
  const out = {
    aside: 0,
    asideName: 0,
    asideThere: 0,
    unreal: 0,
    unrealThere: 0,
    unrealMost: 0,
    asideFree: 0,
  };
  for (const { word, by } of met) {
    const there = asideAt(claim, word.at);
    if (there) out.asideThere += 1;
    const other = here[by];
    if (other === undefined) continue;
    const aside = asideAt(sentence, other.at);
    if (aside && !there) {
      out.aside += 1;
      if (word.kind === 'name' || word.kind === 'place' || word.kind === 'number') out.asideName += 1;
    }
    if (!aside && there) out.asideFree += 1;
    if (word.kind !== 'verb' && other.kind !== 'verb') continue;
    const unreal = unrealAt(sentence, other.at);
    const own = unrealAt(claim, word.at);
    out.unreal += Math.min(2, unreal);
    out.unrealThere += Math.min(2, own);
    out.unrealMost = Math.max(out.unrealMost, unreal - own);
  }
  return out;
}
