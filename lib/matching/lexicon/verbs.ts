/** Irregular forms, `form:base`. "Found", "left", "saw", "felt" and the like are read as the verb. */
const IRREGULAR = `sent:send said:say told:tell went:go gone:go goes:go came:come took:take taken:take gave:give given:give got:get gotten:get
made:make knew:know known:know thought:think saw:see seen:see found:find left:leave felt:feel became:become began:begin begun:begin
kept:keep held:hold wrote:write written:write stood:stand heard:hear meant:mean met:meet ran:run paid:pay sat:sit spoke:speak
spoken:speak led:lead grew:grow grown:grow lost:lose fell:fall fallen:fall built:build sold:sell won:win bought:buy brought:bring
caught:catch chose:choose chosen:choose drew:draw drawn:draw drove:drive driven:drive ate:eat eaten:eat fought:fight flew:fly
flown:fly forgot:forget forgotten:forget froze:freeze frozen:freeze hid:hide hidden:hide rose:rise risen:rise rode:ride ridden:ride
sang:sing sung:sing sank:sink sunk:sink shot:shoot showed:show shown:show shrank:shrink slept:sleep spent:spend stole:steal
stolen:steal struck:strike swam:swim swept:sweep taught:teach tore:tear torn:tear threw:throw thrown:throw understood:understand
woke:wake wore:wear worn:wear withdrew:withdraw withdrawn:withdraw dealt:deal fed:feed fled:flee laid:lay lent:lend lay:lie
sought:seek swore:swear sworn:swear bore:bear born:bear beaten:beat bit:bite bitten:bite blew:blow blown:blow broke:break
broken:break broadcast:broadcast dug:dig did:do done:do overthrew:overthrow overthrown:overthrow undertook:undertake
underwent:undergo overcame:overcome arose:arise awoke:awake bled:bleed bound:bind bred:breed clung:cling crept:creep
died:die lied:lie tied:tie dying:die lying:lie`;

/** Verbs whose -s or base form stands after a noun as a verb; regular forms in -ed are known by their ending. */
const VERBS = `accept accuse achieve acquire act add adopt admit advise affect agree aim allege allow announce answer appear apply appoint
approve argue arrest arrive ask assist attack attempt avoid back ban be beat become begin behave believe belong blame block bomb
break bring build buy call cancel capture carry catch cause celebrate change charge claim close collapse come comment compete complain
complete conduct confirm consider contact contain continue control convict cost cover crash create criticize cross cut damage deal
decide declare decline defeat defend delay deliver demand deny depart deploy describe destroy detain develop die disappear discover
discuss dismiss dispatch display double draw drive drop earn eat elect eliminate employ encourage end enter escape establish estimate
exceed expect explain explode express face fail fall fear feature feed fight fill film find fine finish fire flee float fly follow
force form found free gain gather get give go grow guard hand happen harm hear help hide hire hit hold host hurt identify ignore
impose improve include increase infect inform injure insist intend introduce invade invest investigate invite involve issue jail join
jump keep kill know lack land last launch lead learn leave lend lie lift like list live load lose love maintain make march mark
marry mean measure meet mention mobilise mobilize monitor move murder name need nominate notice obtain occupy occur offer open
operate oppose order organise organize own participate pass pay perform permit plan play pledge plunge possess postpone praise
predict prepare present press prevent produce prohibit promise promote propose prosecute protect protest prove provide publish pull
purchase push quit raise ratify reach read receive recognise recognize recommend recover reduce refuse reject release remain
remember remove rename repair repeat replace report represent request require rescue resign respond restore restrict resume
retain retire return reveal review rise rob rule run rush save say see seek seem seize sell send sentence serve set settle share
shell shoot show shut sign sink sit speak spend stand start state stay steal step stop strike study sue suffer suggest support
suspend swear take talk teach tell test thank think threaten throw touch track trade train transfer travel treat trigger try turn
uncover unveil urge use veto violate visit vote vow wait walk want warn wash watch weaken wear welcome win withdraw witness wonder
work worry wound write admire advance assassinate bury chase convince evacuate execute ferry guide haul help hug inspect kick
kidnap kiss manage owe pick post push reinforce rely secure smuggle station steam supply surround tour trust tweet vow want`;

/** Words that are as often nouns: read as verbs only where nothing else in the clause can be. */
const NOUNISH = `report test strike attack force plan claim show order talk result study vote call visit film fire train fear need
like trade bomb shell record charge fine hand land house back form name head face list mark state share work play place rule step
stop support supply threat use use wave witness wound award ban bid blame border change check comment control cost cover crash cut
damage deal delay demand display double drive drop end escape fight float fund gain guard guide help hit host hurt increase
influence issue jail jump kick kill launch lead leave lie lift light limit link load love march match measure mention mine murder
notice offer open order own pay permit pledge post present press promise protest purchase push raise reach release remain
repair request rescue return review rise run rush sale search set sign sink stand start station stay steam study tour track
transfer travel treat trigger trust turn veto vow wait walk watch welcome win wonder step present missile lack last mean number`;

/** Verbs that take no object: their past form after a noun is active, never a short relative clause. */
const INTRANSITIVE = `arrive die fall rise happen go come travel march agree vote appear resign emerge occur disappear collapse depart
retire explode sleep swim fly flee live remain stay speak talk work arise exist vanish begin start end climb drop decline plunge
slump surge soar grow belong crash`;

const IRREGULAR_FORMS = new Map(
  IRREGULAR.split(/\s+/).map((pair): [string, string] => {
    const [form = '', base = ''] = pair.split(':');
    return [form, base];
  }),
);

/** The base form of an irregular form; other words as they are. */
export function baseOf(norm: string): string {
  return IRREGULAR_FORMS.get(norm) ?? norm;
}

export function isIrregular(norm: string): boolean {
  return IRREGULAR_FORMS.has(norm);
}

export const VERB_WORDS: ReadonlySet<string> = new Set(VERBS.split(/\s+/));
export const NOUNISH_WORDS: ReadonlySet<string> = new Set(NOUNISH.split(/\s+/));
export const INTRANSITIVE_WORDS: ReadonlySet<string> = new Set(INTRANSITIVE.split(/\s+/));

/** The base form of a listed verb in any of its forms; other words as they are. */
export function lemmaOf(norm: string): string {
  const base = baseOf(norm);
  if (base !== norm || VERB_WORDS.has(norm)) return base;
  for (const bare of [
    norm.replace(/ied$|ies$/, 'y'),
    norm.replace(/e?s$/, ''),
    norm.replace(/s$/, ''),
    norm.replace(/ed$|ing$/, ''),
    norm.replace(/d$/, ''),
    norm.replace(/ing$/, 'e'),
    norm.replace(/(.)\1(?:ed|ing)$/, '$1'),
  ]) {
    if (bare !== norm && VERB_WORDS.has(bare)) return bare;
  }
  return norm;
}
