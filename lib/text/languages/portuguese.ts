import { boundsOf, mapOf, setOf, type Language } from './language.ts';

export const PORTUGUESE: Language = {
  stop: `o a os as um uma uns umas de do da dos das em no na nos nas num numa ao aos à às por pelo pela pelos pelas para
com sem sobre entre até desde após contra sob perante durante segundo e ou nem que quem qual quais cujo cuja onde quando
como porque pois embora enquanto mas se seu sua seus suas lhe lhes me te meu minha ele ela eles elas eu você este esta
estes estas esse essa esses essas isto isso aquele aquela é são era eram foi foram ser sido sendo está estão estava
estavam estar há tem têm tinha tinham ter teve não também já muito assim então além ontem hoje amanhã disse disseram
afirmou informou explicou acrescentou segundo`,
  markers:
    mapOf(`ao a aos a à a às a de de do de da de dos de das de em em no em na em nos em nas em num em numa
em por por pelo por pela por pelos por pelas por para para com com sem sem sobre sobre entre entre desde desde após após
contra contra sob sob perante perante durante durante até até`),
  passive: setOf('foi foram ser sido sendo seja sera serao fosse'),
  negations: /^(?:nao|nunca|jamais|tampouco|nenhum|nenhuma|ninguem|nada|nem|sem)$/,
  turns:
    /^(?:neg(?:ou|ar\w*|aram|ado|ava\w*|a|am)|desment\w+|rejeit\w+|fals[oa]s?|boato|planeja\w*|planeia\w*|planos?|prev[ei]\w*|pretend\w*|quer\w*|quis\w*|tent\w+|busca\w*|esper\w+|promet\w+|ameac\w+|oferec\w+|dev[ei]\w*|pod[ei]\w*|vai|vao|ia|iam|caso|algu[mn]\w*|parte|quase|apenas|so|metade|pouc[oa]s?|maioria|ex|outr[oa]s?|antig[oa]s?|interin[oa]|teriam?|seriam?|supost\w+|exig\w+|ped\w+)$/,
  unreal: /r(?:á|ás|ão|ei|emos|ia|iam)$|[aeio]r(?:em|-se)?$/,
  plural: /s$/,
  numerals:
    mapOf(`dois 2 duas 2 tres 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9 dez 10 onze 11 doze 12 treze 13
catorze 14 quatorze 14 quinze 15 dezesseis 16 dezasseis 16 dezessete 17 dezassete 17 dezoito 18 dezenove 19 dezanove 19
vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90 cem 100 mil 1000 duzentos 200
duzentas 200 trezentos 300 trezentas 300 quatrocentos 400 quinhentos 500 quinhentas 500`),
  scales: mapOf(
    `mil 1e3 milhao 1e6 milhoes 1e6 mi 1e6 bilhao 1e9 bilhoes 1e9 bi 1e9 trilhao 1e12 trilhoes 1e12`,
  ),
  bounds: boundsOf({
    about: 'cerca de, aproximadamente, quase, por volta de, em torno de, uns, umas',
    least: 'pelo menos, ao menos, no minimo, nao menos de',
    more: 'mais de',
    less: 'menos de',
    most: 'ate, no maximo, nao mais de',
  }),
};
