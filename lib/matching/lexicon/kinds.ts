/**
 * What is a kind of what: a sentence with the left word also says the right one, not the other way round.
 * Words as in the synonym table, which groups them further.
 */
const TABLE = `
move send
send move
ferry send
carry send
transfer carry
transport carry
mobilise move
mobilize move
commando soldier
paratrooper soldier
marine soldier
howitzer artillery
artillery weapon
tank armour
helicopter aircraft
fighter_jet aircraft
rifle weapon
gun weapon
missile weapon
bus vehicle
truck vehicle
lorry vehicle
car vehicle
ambulance vehicle
train vehicle
ferry ship
tanker ship
trawler ship
boy child
girl child
teenager person
child person
woman person
man person
student person
worker person
passenger person
soldier person
civilian person
teacher worker
nurse worker
driver worker
miner worker
policeman police
dog animal
cat animal
wolf animal
bear animal
salmon fish
fish animal
quake disaster
flood disaster
storm disaster
murder crime
robbery crime
theft crime
euro currency
hospital building
school building
church building
mosque building
factory building
murder kill
assassinate kill
execute kill
massacre kill
stab attack
bomb attack
shell attack
shelling attack
bombardment attack
fly travel
sail travel
drive travel
march move
walk move
ferry move
haul carry
tweet say
email write
kidnap seize
capture seize
double rise
triple rise
halve fall
coal energy
oil energy
gas energy
prime_minister leader
president leader
chancellor leader
king leader
armour equipment
weapon equipment
vehicle equipment
uniform equipment
guitarist musician
pianist musician
singer musician
violinist musician
painter artist
novelist writer
poet writer
footballer player
goalkeeper player
striker player
`;

/** From a word to the wider words it implies. */
export const WIDER: readonly (readonly [string, string])[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [narrow = '', wide = ''] = line.split(' ');
    return [narrow, wide] as const;
  });
