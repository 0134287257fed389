import type { Review } from '../claims/claim.ts';

/** "mostly true" is not true, "mostly false" not false: `disputed` (schemes that have four values do the same). */
const REFUTED = `
false | fake | fake news | hoax | untrue | not true | incorrect | not correct | wrong | inaccurate | not accurate | debunked | refuted
disproven | fabricated | totally false | completely false | entirely false | pants on fire | four pinocchios | 4 pinocchios
bottomless pinocchio | altered | altered image | altered photo | altered video | manipulated | manipulated image
manipulated video | doctored | miscaptioned | misattributed | incorrect attribution | deepfake | not real | fiction | lie
falso | falsa | es falso | es falsa | bulo | mentira | incorrecto | incorrecta | falsedad | no es cierto | no es verdad | montaje
é falso | é falsa | boato | fato falso | incorreto | errado | não é verdade | é mentira | montagem
faux | c'est faux | fausse | faux et archi-faux | intox | infox | incorrect | inexact | erroné | détourné | fausse information
falsch | das ist falsch | frei erfunden | erfunden | fälschung | gefälscht | stimmt nicht | unwahr | nicht wahr | manipuliert
bufala | è falso | notizia falsa | non è vero | panzana pazzesca | onwaar | niet waar | vals | onjuist
fałsz | fałszywe | nieprawda | fałszywa informacja | nepravda | nepravdivé | fals | hamis | valótlan | neadevărat | neadevarat
falskt | falsk | usant | helt feil | feil | fejlagtigt | väärä | epätosi | väärin | netačno | netočno | neistina | lažno
ложь | фейк | неправда | это неправда | это не так | неверно | фальшивка | вымысел | лъжа | невярно | брехня | неправдиво
yanlış | sahte | asılsız | ψευδές | ψέμα | salah | hoaks | hoax | disinformasi | palsu | keliru | tidak benar | hindi totoo
거짓 | 사실 아님 | 사실이 아님 | 전혀 사실 아님 | 가짜뉴스 | 허위 | 誤り | 虚偽 | デマ | フェイク | 偽 | 錯誤 | 错误 | 虛假 | 虚假 | 假的 | 不实 | 不實 | 谣言 | 謠言
खोटा | झूठ | झूठा | गलत | फर्जी | फ़र्ज़ी | असत्य | মিথ্যা | ভুয়া | خطأ | زائف | كاذب | غير صحيح | خاطئ | مفبرك | نادرست | שקר | לא נכון`;

const VERIFIED = `
true | correct | accurate | verified | confirmed | right | fact | real | authentic | is true | this is true | correct attribution
completely true | totally true | geppetto checkmark | the geppetto checkmark | legit | proven | supported by evidence
verdadero | verdadera | es verdad | es verdadero | cierto | es cierto | correcto | correcta | real
verdadeiro | verdadeira | é verdade | fato | correto | comprovado
vrai | c'est vrai | exact | véridique | confirmé | wahr | richtig | stimmt | korrekt | das stimmt | faktisch richtig
vero | è vero | waar | juist | klopt | prawda | pravda | pravdivé | adevărat | adevarat | igaz | sant | helt sant | sandt | totta | oikein
tačno | točno | istina | istinito | правда | это правда | верно | истина | вярно | doğru | αληθές | αλήθεια | benar | fakta | totoo
사실 | 대체로 확인된 사실 | 진실 | 正確 | 真実 | 事実 | 正确 | 屬實 | 属实 | 真的 | 真實 | 真实 | सच | सत्य | सही | সত্য | صحيح | حقيقي | درست | אמת | נכון`;

const DISPUTED = `
mixture | mixed | half true | half-true | half truth | half false | mostly true | mostly false | partly true | partly false
partially true | partially false | partially correct | partially incorrect | partly correct | partly wrong | barely true
mostly correct | mostly incorrect | mostly accurate | mostly inaccurate | largely true | largely false | largely accurate
largely correct | largely incorrect | somewhat true | somewhat false | true but | correct but | true but misleading
misleading | missing context | lacks context | lacking context | needs context | needs more context | out of context
taken out of context | without context | false context | distorted | distorts the facts | exaggerated | exaggeration
exaggerates | overstated | understated | cherry-picking | cherry picks | cherry-picked | spins the facts | spin | flawed reasoning
imprecise | outdated | old | one pinocchio | two pinocchios | three pinocchios | 1 pinocchio | 2 pinocchios | 3 pinocchios
oversimplified | not the whole story | not quite | inconclusive but | partially accurate | half right | correct, but
engañoso | engañosa | verdad a medias | medias verdades | verdades a medias | a medias | media verdad | falta contexto
sin contexto | fuera de contexto | sacado de contexto | verdadero, pero | cierto, pero | exagerado | exagerada | impreciso
parcialmente falso | parcialmente verdadero | mayormente falso | mayormente verdadero | mayormente cierto | manipulado | discutible | apresurado
enganoso | enganosa | distorcido | sem contexto | fora de contexto | falta contexto | contraditório | não é bem assim | meia verdade
parcialmente verdadeiro | verdadeiro, mas | insuficiente
trompeur | trompeuse | plutôt vrai | plutôt faux | partiellement vrai | partiellement faux | en partie vrai | en partie faux
à nuancer | c'est plus compliqué | manque de contexte | contexte manquant | hors contexte | imprécis | exagéré | mélangé | vrai mais | mi-vrai
irreführend | teilweise falsch | teilweise richtig | teilweise wahr | teils falsch | teils richtig | größtenteils falsch
größtenteils richtig | größtenteils wahr | überwiegend falsch | überwiegend richtig | fehlender kontext | falscher kontext | halbwahr
aus dem kontext gerissen | ungenau | übertrieben | veraltet | halb richtig
parzialmente falso | parzialmente vero | fuorviante | contesto mancante | c'eri quasi | pinocchio andante | nì | misleidend
grotendeels waar | grotendeels onwaar | gedeeltelijk waar | deels waar | half waar | eerder onwaar | eerder waar
częściowy fałsz | częściowo fałsz | częściowo prawda | częściowa prawda | manipulacja | wprowadza w błąd | brak kontekstu | zavádějící
zavádzajúce | parțial fals | trunchiat | înșelător | delvis sant | delvis feil | delvis falskt | vilseledande | misvisende
полуправда | наполовину правда | частично правда | скорее правда | скорее неправда | большей частью правда | большей частью неправда
вводит в заблуждение | манипуляция | искажение | вырвано из контекста | не совсем так | напівправда | маніпуляція | вирвано з контексту | перекручування
kısmen doğru | kısmen yanlış | karma | yanıltıcı | eksik bilgi | sebagian benar | sebagian salah | menyesatkan | sesat | konteks keliru
절반의 사실 | 대체로 사실 | 대체로 사실 아님 | 사실 반 거짓 반 | 오해의 소지 | ミスリード | ほぼ正確 | 半分正確 | 不正確 | 誤導 | 部分錯誤 | 部分错误 | 易生誤解 | 易誤解 | 误导 | 誤導性 | 断章取义
भ्रामक | आधा सच | आंशिक रूप से गलत | संदर्भ गायब | বিভ্রান্তিকর | مضلل | مضللة | جزئيا صحيح | صحيح جزئيا | خطأ جزئيا | מטעה | חצי נכון`;

const UNCLEAR = `
unproven | unproved | unverified | not verified | unverifiable | unsupported | not supported | no evidence | insufficient evidence | not enough evidence
unconfirmed | unsubstantiated | unfounded | baseless | undetermined | unknown | inconclusive | research in progress | in progress
verdict pending | pending | disputed by experts | lost legend | legend | satire | labeled satire | originated as satire | joke | scam | recall | opinion
full flop | half flip | no flip | explainer | no verdict | not rated | unrated | other | checked | it depends
sin pruebas | sin evidencia | no hay pruebas | no hay evidencias | inchequeable | no verificable | insostenible | en desarrollo | sátira
sem provas | insustentável | ainda é cedo para dizer | de olho | não há provas | não é possível afirmar
infondé | sans fondement | invérifiable | non vérifié | non prouvé | pas de preuve | satire | unbelegt | nicht belegt | unbewiesen | keine belege
nicht überprüfbar | satira | non verificabile | senza prove | onbewezen | onbevestigd | niet te verifiëren | nieweryfikowalne | nepodložené | neověřitelné
не доказано | нет доказательств | бездоказательно | неизвестно | недоведено | непідтверджено | belirsiz | kanıtlanamaz
tidak terbukti | belum terbukti | satire | 판단 유보 | 논란 중 | 확인 불가 | 根拠不明 | 検証対象外 | 判定留保 | 證據不足 | 证据不足 | 無法查證 | غير مثبت | غير مؤكد`;

/** Ratings as `plainRating` writes them, in the languages of the fact-checkers that use ClaimReview most. */
export const RATING_WORDS: ReadonlyMap<string, Review['verdict']> = new Map([
  ...listed(UNCLEAR, 'unclear'),
  ...listed(DISPUTED, 'disputed'),
  ...listed(VERIFIED, 'verified'),
  ...listed(REFUTED, 'refuted'),
]);

/** Lower case, without the marks around and between words that say nothing: "#FALSE!", "Half-True", "C’est faux." */
export function plainRating(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/gu, "'")
    .replace(/[-‐‑–—_]+/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}' ]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function listed(words: string, verdict: Review['verdict']): [string, Review['verdict']][] {
  return words
    .split(/[|\n]/u)
    .map(plainRating)
    .filter((word) => word !== '')
    .map((word) => [word, verdict]);
}
