import { boundsOf, mapOf, setOf, type Language } from './language.ts';

export const GERMAN: Language = {
  stop: `der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch dass ob wenn weil als wie
wo während obwohl in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur über unter um durch für gegen ohne
bis seit zwischen wegen laut er sie es ich wir ihr ihm ihn ihnen ihre ihren ihrem ihrer sein seine seinen seinem seiner
sich man dieser diese dieses diesen diesem jener jene der welche welcher ist sind war waren bin gewesen wird werden wurde
wurden worden hat haben hatte hatten habe sei seien nicht auch noch schon nur sehr so dann dort hier gestern heute morgen
sagte sagten erklärte teilte mitteilte berichtete betonte zudem`,
  markers: mapOf(`in in im in ins in an an
am an ans an auf auf aus aus bei bei beim bei mit mit nach nach von von vom von vor vor zu zu zum zu zur zu über über um um unter
unter durch durch für für gegen gegen ohne ohne bis bis seit seit zwischen zwischen wegen wegen`),
  articles: mapOf('der r die e das e den n dem m des s ein r eine e einen n einem m einer r eines s'),
  passive: setOf('wird werden wurde wurden worden'),
  negations: /^(?:nicht|nie|niemals|kein\w*|niemand\w*|nichts|weder|noch|ohne)$/,
  turns:
    /^(?:dementier\w*|bestr[ei]+t\w*|leugne\w*|widersprach\w*|widersprech\w*|widersprich\w*|falsch\w*|unwahr\w*|geruch\w*|wird|werden|würden?|plan\w*|geplant\w*|will|wollen|wollte\w*|soll\w*|mochte\w*|versuch\w+|hofft\w*|hoff\w+|verspr[aeio]ch\w*|droh\w+|muss\w*|mussen|kann|konn\w+|durf\w+|darf|falls|einige\w*|teil\w*|teilweise|fast|beinahe|kaum|halfte|wenige\w*|mehrheit|meisten|ex|andere\w*|weitere\w*|ehemalig\w*|forder\w+)$/,
  numerals:
    mapOf(`zwei 2 drei 3 vier 4 funf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwolf 12 dreizehn 13 vierzehn 14
funfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreissig 30 dreißig 30 vierzig 40 funfzig 50 sechzig
60 siebzig 70 achtzig 80 neunzig 90 hundert 100 einhundert 100 tausend 1000 eintausend 1000`),
  scales:
    mapOf(`hundert 1e2 tausend 1e3 tsd 1e3 million 1e6 millionen 1e6 mio 1e6 milliarde 1e9 milliarden 1e9 mrd 1e9
billion 1e12 billionen 1e12`),
  verbMoves: true,
  deniesBack: true,
  bounds: boundsOf({
    about: 'etwa, rund, ungefahr, circa, ca, knapp, fast, um die, annahernd',
    least: 'mindestens, wenigstens, nicht weniger als',
    more: 'mehr als, uber, gut',
    less: 'weniger als, unter',
    most: 'hochstens, maximal, bis zu, nicht mehr als',
  }),
};
