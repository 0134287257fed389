import { boundsOf, mapOf, setOf, type Language } from './language.ts';

export const SPANISH: Language = {
  stop: `el la los las lo un una unos unas de del a al en con por para sin sobre entre hasta desde hacia según ante bajo
tras contra durante mediante y e o u ni que quien quienes cual cuales cuyo cuya donde cuando como porque pues aunque
mientras pero sino se su sus le les me te nos mi tu él ella ellos ellas yo usted este esta estos estas ese esa esos esas
esto eso aquel aquella es son era eran fue fueron ser sido siendo está están estaba estaban estar ha han había habían haber
hay he hemos sea fuera no también ya muy así entonces además ayer hoy mañana dijo dijeron señaló afirmó aseguró informó
indicó explicó añadió`,
  markers:
    mapOf(`a a al a de de del de en en con con por por para para sin sin sobre sobre entre entre desde desde
hacia hacia ante ante bajo bajo tras tras contra contra durante durante hasta hasta según según`),
  passive: setOf('fue fueron ser sido siendo sea sera seran fuera fuese'),
  negations: /^(?:no|nunca|jamas|tampoco|ningun[oa]?|nadie|nada|ni|sin)$/,
  turns:
    /^(?:neg(?:o|ar\w*|aron|ado|aba\w*)|niega[ns]?|desm[ei]nti\w*|desmiente\w*|rechaz\w+|fals[oa]s?|bulo|planea\w*|plan(?:es)?|prev[ei]\w*|pretend\w*|quier\w*|quis\w*|intent\w+|busca\w*|esper\w+|promet\w+|amenaz\w+|ofrec\w+|debe\w*|pued\w+|podri\w+|podra\w*|va|van|iba|iban|si|algun[oa]?s?|parte|casi|apenas|solo|mitad|poc[oa]s?|mayoria|ex|otr[oa]s?|antigu[oa]s?|interin[oa]|habrian?|serian?|supuest\w+|exige\w*|pid\w+)$/,
  unreal: /r(?:á|ás|án|é|emos|ía|ían)$|[aeiáéí]r(?:se|l[aeo]s?)?$/,
  plural: /s$/,
  numerals:
    mapOf(`dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13
catorce 14 quince 15 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 treinta 30 cuarenta 40 cincuenta 50
sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 mil 1000 doscientos 200 doscientas 200 trescientos 300
trescientas 300 cuatrocientos 400 quinientos 500 quinientas 500`),
  scales: mapOf('mil 1e3 millon 1e6 millones 1e6 mill 1e6 mdd 1e6 billon 1e12 billones 1e12'),
  bounds: boundsOf({
    about: 'unos, unas, cerca de, alrededor de, aproximadamente, casi, en torno a, aproximadamente a',
    least: 'al menos, por lo menos, como minimo, no menos de, un minimo de',
    more: 'mas de',
    less: 'menos de',
    most: 'hasta, como maximo, un maximo de, a lo sumo, no mas de',
  }),
};
