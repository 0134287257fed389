/**
 * Words and phrases for what happens in news, one group a line, like the groups of `synonyms.ts`: the first word names
 * the group, which may be one of those. A verb and its particle are joined by an underscore. Chosen by hand after the
 * verb synsets of Princeton WordNet 3.1, without the senses that news does not use.
 */
export const EVENT_GROUPS = `
explosion explode go_off blow_up detonate
sink go_down capsize
rescue pull_out save winch airlift
fall slow ease slide tumble dwindle drop_to lower slow_down come_down slip
rise go_up pick_up edge_up rocket climb_to mount shoot_up quicken accelerate
cut shed axe ax trim scale_back pare lay_off cutback cut_back layoff redundancy
cancel call_off scrap ditch shelve abandon cancellation
delay postpone put_off defer postponement push_back hold_up
suspend suspension freeze
reject vote_against vote_down turn_down throw_out rebuff quash rejection strike_down knock_back
uphold upheld
quit step_down stand_down resignation step_aside leave_office bow_out
fire oust topple dethrone unseat ouster depose
retire retirement
end wrap_up wind_down wind_up conclusion
start get_underway take_effect come_into commencement set_off set_about
continue carry_on keep_on go_on persist continuation
resume restart resumption
build put_up erect
establish set_up founding establishment
approve vote_for sign_off wave_through clear back_bill green_light authorisation
sign signing signature ink
hold stage host
attend take_part participate turn_out participation attendance
investigate look_into probe inquire investigation inquiry enquiry
search hunt comb look_for scour
arrest take_custody round_up nab apprehend
jail lock_up
release set_free let_go free
charge accuse charge_with blame
convict guilty conviction find_guilty
escape break_out get_away flee
evacuate evacuation clear_out move_out
die pass_away lose_life fatality fatal
kill shoot_dead gun_down
crash smash plough plow run_into
derail come_off derailment
overturn flip
collide collision
attack hit slam batter lash pummel pound
shake rock jolt rattle
burn burnt char scorch
destroy burn_down level flatten raze gut wipe_out devastate tear_down knock_down pull_down demolition destruction
flood inundate submerge swamp
steal make_off snatch burgle burglary loot
reveal bring_light unveil unveiling disclosure make_public
announce announcement
accept take_up acceptance
award_give award
defeat see_off
beat overcome outplay edge_out see_off
win come_first take_title triumph clinch prevail
lose loss
qualify go_through advance_to
relegate relegation
sack part_company
buy take_over snap_up takeover purchase buy_out buyout
merge merger
invest put_into plough_into
pay hand_over shell_out payment fork_out
spend expenditure spending
raise increase_price hike push_up bump_up
recall call_back
expel kick_out expulsion eject
deport deportation send_back
visit travel_to call_on tour
discuss talk_about discussion
demand insist_on
criticise criticize criticism denounce slam_critic condemn condemnation
praise hail applaud commend
apologise apologize apology say_sorry
warn sound_alarm
ratify ratification
sue lawsuit
testify give_evidence testimony
mobilise mobilize mobilisation mobilization call_up
seize take_control capture overrun confiscate impound confiscation seizure
occupy occupation
withdraw pull_out withdrawal pull_back retreat pullout
surrender give_up
bomb bombardment shell shelling bombing pound
launch launching lift_off blast_off liftoff
land touch_down landing touchdown
depart take_off set_sail departure
arrive get_to arrival turn_up show_up dock
cross crossing
open opening inaugurate inauguration
reopen reopening
closure close shut shut_down close_down go_under
bankrupt bankruptcy insolvency go_bust
protest rally march demonstration marcher
boycott stay_away
replace replacement
appoint appointment hire recruit take_on
election vote_for
elect election
test testing
ban outlaw bar
legalise legalize legalisation legalization decriminalise
introduce bring_in introduction phase_in
propose put_forward proposal
plan intend consider mull
consider weigh think_about mull contemplate look_at consideration
expect forecast predict prediction foresee
grow expand expansion growth
shrink contraction
reach attain
exceed surpass overtake outstrip
diagnose diagnosis
recover recovery
treat treatment
vaccinate inoculate
isolate quarantine
contain bring_control
extinguish put_out douse
discover come_across unearth dig_up
invent invention
donate donation
help lend_hand
use make_use usage
publish publication bring_out
broadcast air televise
perform performance play_concert
translate translation
restore restoration renovate renovation refurbish refurbishment repair
unchanged steady on_hold
impose imposition slap
cut_off disconnect sever
power_cut blackout outage
block blockade obstruct
prevent stop_from avert head_off thwart foil
fail failure
allow let permission
refuse refusal decline_to
exclude rule_out decide_against
back support backing endorse endorsement throw_weight
oppose opposition
divide split
marry get_married
pregnant pregnancy
order place_order
hack hacking breach break_into
`;
