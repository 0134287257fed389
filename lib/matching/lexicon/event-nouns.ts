/**
 * Nouns that tell an event, by what their "of" names (NomBank's two common patterns): `UNDERGONE` names what it is done
 * to ("the arrest of the mayor"), `DONE` who does it ("the resignation of the mayor"). Nouns in -tion, -ment and the like
 * need not be listed for the first.
 */
const UNDERGONE = `arrest deployment dispatch transfer acquisition purchase takeover sale murder killing assassination
execution rescue release capture seizure invasion occupation bombing shelling bombardment attack assault raid strike ban
closure shutdown removal dismissal appointment election nomination conviction acquittal sentencing imprisonment jailing
detention expulsion deportation evacuation destruction demolition construction rebuilding repair opening reopening launch
release publication discovery approval rejection adoption ratification signing cancellation postponement suspension delay
theft robbery kidnapping abduction hijacking poisoning shooting stabbing beating defeat test testing trial recall hiring
firing sacking visit delivery shipment supply donation award investigation inquiry search review study vaccination
introduction imposition lifting abolition reform overhaul cut reduction expansion blockade siege loss use import export
treatment burial funeral translation restoration renovation inspection condemnation criticism support endorsement halt
veto upgrade downgrade nationalisation privatisation merger hosting surrender withdrawal recruitment training mobilisation
separation burning looting confiscation indictment impeachment extradition planting creation establishment founding
dismissal refusal burial reversal betrayal seizing fighting killing looting smuggling hacking trafficking dumping drilling
sinking closing banning jamming hijacking stoning hanging lynching`;

const DONE = `resignation retirement departure arrival return death birth collapse rise increase growth fall drop decline
decrease slump surge jump explosion eruption crash derailment sinking collision landing visit trip tour speech address
march protest rally demonstration victory win triumph loss failure success escape disappearance flight outbreak spread
spill leak strike walkout retreat pullout withdrawal advance entry participation appearance comeback marriage wedding
divorce bankruptcy suicide breakdown recovery debut attempt vow pledge warning threat apology refusal denial admission`;

export const UNDERGONE_NOUNS: ReadonlySet<string> = new Set(UNDERGONE.split(/\s+/));
export const DONE_NOUNS: ReadonlySet<string> = new Set(DONE.split(/\s+/));

/** Verbs that only carry an event told by their object: "carried out an attack", "paid a visit". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  `make carry conduct give take pay launch stage mount perform undertake hold deliver suffer issue impose commit stage
announce begin start complete finish continue resume order`.split(/\s+/),
);

/** Verbs that only say that their subject's event was: "the raid took place on Monday". */
export const OCCURRING: ReadonlySet<string> = new Set(['happen', 'start']);
