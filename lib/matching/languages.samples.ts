/**
 * For each language: what a sentence (second) does to a claim (third). `not same` is what a changed word must never be
 * called, whatever else is said of it.
 */
export type Expected = 'same' | 'conflicts' | 'related' | 'none' | 'not same';

export const LANGUAGE_PAIRS: Record<string, readonly (readonly [Expected, string, string])[]> = {
  es: [
    [
      'same',
      'El portavoz dijo que la marina envió 1.500 soldados a la isla.',
      'La marina ha enviado 1500 soldados a la isla.',
    ],
    [
      'same',
      'La alcaldesa cerró el puente viejo de Tarna por la tormenta.',
      'La alcaldesa ha cerrado el puente viejo de Tarna.',
    ],
    [
      'same',
      'Según el diario, la empresa perdió 1,5 millones de euros en Tarna.',
      'La empresa perdió 1.500.000 euros en Tarna.',
    ],
    [
      'same',
      'Al menos 140 vecinos abandonaron sus casas de Tarna.',
      'Al menos 40 vecinos abandonaron sus casas de Tarna.',
    ],
    ['conflicts', 'La marina envió 2.500 soldados a la isla.', 'La marina envió 1.500 soldados a la isla.'],
    ['conflicts', 'La marina envió doce barcos a la isla.', 'La marina envió tres barcos a la isla.'],
    [
      'conflicts',
      'La alcaldesa cerró el puente viejo el 3 de octubre de 2024.',
      'La alcaldesa cerró el puente viejo el 9 de octubre de 2024.',
    ],
    [
      'conflicts',
      'La alcaldesa no cerró el puente viejo de Tarna.',
      'La alcaldesa cerró el puente viejo de Tarna.',
    ],
    [
      'conflicts',
      'La alcaldesa nunca ha cerrado el puente viejo de Tarna.',
      'La alcaldesa cerró el puente viejo de Tarna.',
    ],
    [
      'not same',
      'La alcaldesa desmintió que la marina enviara 1.500 soldados a la isla.',
      'La marina envió 1.500 soldados a la isla.',
    ],
    [
      'not same',
      'La alcaldesa cerrará el puente viejo de Tarna.',
      'La alcaldesa cerró el puente viejo de Tarna.',
    ],
    [
      'not same',
      'La alcaldesa quiere cerrar el puente viejo de Tarna.',
      'La alcaldesa cerró el puente viejo de Tarna.',
    ],
    ['not same', 'El ministro acusó al banquero de fraude.', 'El banquero acusó al ministro de fraude.'],
    [
      'not same',
      'El ministro fue acusado por el banquero de fraude.',
      'El ministro acusó al banquero de fraude.',
    ],
    ['related', 'La marina envió soldados a la isla.', 'La marina envió 1.500 soldados a la isla.'],
    ['none', 'El museo devolvió la estatua al pueblo.', 'La marina envió 1.500 soldados a la isla.'],
    [
      'none',
      'The navy sent 1,500 soldiers to the island of Tarna.',
      'La marina envió 1.500 soldados a la isla de Tarna.',
    ],
  ],
  fr: [
    [
      'same',
      'Selon le porte-parole, la marine a envoyé 1 500 soldats sur l’île.',
      'La marine a envoyé 1500 soldats sur l’île.',
    ],
    [
      'same',
      'La maire ferme le vieux pont de Tarna à cause de la tempête.',
      'La maire a fermé le vieux pont de Tarna.',
    ],
    [
      'same',
      'L’entreprise a perdu 1,5 million d’euros à Tarna.',
      'L’entreprise a perdu 1 500 000 euros à Tarna.',
    ],
    [
      'conflicts',
      'La marine a envoyé 2 500 soldats sur l’île.',
      'La marine a envoyé 1 500 soldats sur l’île.',
    ],
    [
      'conflicts',
      'La marine a envoyé douze bateaux sur l’île.',
      'La marine a envoyé trois bateaux sur l’île.',
    ],
    [
      'conflicts',
      'La maire a fermé le vieux pont le 3 octobre 2024.',
      'La maire a fermé le vieux pont le 9 octobre 2024.',
    ],
    [
      'conflicts',
      'La maire n’a pas fermé le vieux pont de Tarna.',
      'La maire a fermé le vieux pont de Tarna.',
    ],
    [
      'not same',
      'La maire dément que la marine ait envoyé 1 500 soldats sur l’île.',
      'La marine a envoyé 1 500 soldats sur l’île.',
    ],
    ['not same', 'La maire fermera le vieux pont de Tarna.', 'La maire a fermé le vieux pont de Tarna.'],
    ['not same', 'La maire veut fermer le vieux pont de Tarna.', 'La maire a fermé le vieux pont de Tarna.'],
    ['not same', 'La police a été arrêtée par le maire de Tarna.', 'La police a arrêté le maire de Tarna.'],
    ['not same', 'Le maire a accusé la police de fraude.', 'La police a accusé le maire de fraude.'],
    ['related', 'La marine a envoyé des soldats sur l’île.', 'La marine a envoyé 1 500 soldats sur l’île.'],
    ['none', 'Le musée a rendu la statue au village.', 'La marine a envoyé 1 500 soldats sur l’île.'],
  ],
  de: [
    [
      'same',
      'Nach Angaben des Sprechers schickte die Marine 1.500 Soldaten auf die Insel.',
      'Die Marine schickte 1500 Soldaten auf die Insel.',
    ],
    [
      'same',
      'Laut Zeitung verlor die Firma Nordlicht 1,5 Mio. Euro in Tarna.',
      'Die Firma Nordlicht verlor 1.500.000 Euro in Tarna.',
    ],
    [
      'same',
      'Die alte Brücke von Tarna wurde wegen des Sturms gesperrt.',
      'Die alte Brücke von Tarna wurde gesperrt.',
    ],
    [
      'conflicts',
      'Die Marine schickte 2.500 Soldaten auf die Insel.',
      'Die Marine schickte 1.500 Soldaten auf die Insel.',
    ],
    [
      'conflicts',
      'Die Marine schickte zwölf Boote auf die Insel.',
      'Die Marine schickte drei Boote auf die Insel.',
    ],
    [
      'conflicts',
      'Die alte Brücke wurde am 3. Oktober 2024 gesperrt.',
      'Die alte Brücke wurde am 9. Oktober 2024 gesperrt.',
    ],
    [
      'conflicts',
      'Die alte Brücke von Tarna wurde nicht gesperrt.',
      'Die alte Brücke von Tarna wurde gesperrt.',
    ],
    [
      'conflicts',
      'Die Marine schickte keine Soldaten auf die Insel.',
      'Die Marine schickte Soldaten auf die Insel.',
    ],
    [
      'not same',
      'Die Marine dementiert, dass sie 1.500 Soldaten auf die Insel schickte.',
      'Die Marine schickte 1.500 Soldaten auf die Insel.',
    ],
    ['not same', 'Die alte Brücke von Tarna wird gesperrt.', 'Die alte Brücke von Tarna wurde gesperrt.'],
    ['not same', 'Den Hund biss der Mann in Tarna.', 'Der Hund biss den Mann in Tarna.'],
    [
      'not same',
      'Der Minister verklagte den Bankier in Tarna.',
      'Der Bankier verklagte den Minister in Tarna.',
    ],
    [
      'related',
      'Die Marine schickte Soldaten auf die Insel.',
      'Die Marine schickte 1.500 Soldaten auf die Insel.',
    ],
    [
      'none',
      'Das Museum gab die Statue an das Dorf zurück.',
      'Die Marine schickte 1.500 Soldaten auf die Insel.',
    ],
  ],
  pt: [
    [
      'same',
      'O porta-voz disse que a marinha enviou 1.500 soldados para a ilha.',
      'A marinha tem enviado 1500 soldados para a ilha.',
    ],
    [
      'same',
      'A prefeita fechou a ponte velha de Tarna por causa da tempestade.',
      'A prefeita fechou a ponte velha de Tarna.',
    ],
    [
      'same',
      'Segundo o jornal, a empresa perdeu 1,5 milhão de euros em Tarna.',
      'A empresa perdeu 1.500.000 euros em Tarna.',
    ],
    [
      'conflicts',
      'A marinha enviou 2.500 soldados para a ilha.',
      'A marinha enviou 1.500 soldados para a ilha.',
    ],
    ['conflicts', 'A marinha enviou doze barcos para a ilha.', 'A marinha enviou três barcos para a ilha.'],
    [
      'conflicts',
      'A prefeita fechou a ponte velha em 3 de outubro de 2024.',
      'A prefeita fechou a ponte velha em 9 de outubro de 2024.',
    ],
    [
      'conflicts',
      'A prefeita não fechou a ponte velha de Tarna.',
      'A prefeita fechou a ponte velha de Tarna.',
    ],
    [
      'not same',
      'A prefeita negou que a marinha enviou 1.500 soldados para a ilha.',
      'A marinha enviou 1.500 soldados para a ilha.',
    ],
    ['not same', 'A prefeita fechará a ponte velha de Tarna.', 'A prefeita fechou a ponte velha de Tarna.'],
    [
      'not same',
      'A prefeita pretende fechar a ponte velha de Tarna.',
      'A prefeita fechou a ponte velha de Tarna.',
    ],
    ['not same', 'O ministro acusou o banqueiro de fraude.', 'O banqueiro acusou o ministro de fraude.'],
    [
      'not same',
      'O ministro foi acusado pelo banqueiro de fraude.',
      'O ministro acusou o banqueiro de fraude.',
    ],
    ['related', 'A marinha enviou soldados para a ilha.', 'A marinha enviou 1.500 soldados para a ilha.'],
    ['none', 'O museu devolveu a estátua à aldeia.', 'A marinha enviou 1.500 soldados para a ilha.'],
  ],
  ru: [
    [
      'same',
      'По словам источника, флот отправил 1,5 тыс. солдат на остров.',
      'Флот отправил 1500 солдат на остров.',
    ],
    [
      'same',
      'Как пишет газета, власти города закрыли старый мост из-за бури.',
      'Власти города закрыли старый мост.',
    ],
    ['same', 'На остров Тарна прибыло не менее 140 солдат.', 'На остров Тарна прибыли не менее 40 солдат.'],
    ['conflicts', 'Флот отправил 2500 солдат на остров.', 'Флот отправил 1500 солдат на остров.'],
    ['conflicts', 'Флот отправил двенадцать кораблей на остров.', 'Флот отправил три корабля на остров.'],
    [
      'conflicts',
      'Власти закрыли старый мост 3 октября 2024 года.',
      'Власти закрыли старый мост 9 октября 2024 года.',
    ],
    ['conflicts', 'Власти города не закрыли старый мост.', 'Власти города закрыли старый мост.'],
    [
      'not same',
      'Мэр опроверг, что флот отправил 1500 солдат на остров.',
      'Флот отправил 1500 солдат на остров.',
    ],
    ['not same', 'Власти города планируют закрыть старый мост.', 'Власти города закрыли старый мост.'],
    ['not same', 'Банкира обвинил министр в Тарне.', 'Банкир обвинил министра в Тарне.'],
    ['not same', 'Министр обвинил банкира в Тарне.', 'Банкир обвинил министра в Тарне.'],
    ['not same', 'Генерала ударил солдат в Тарне.', 'Генерал ударил солдата в Тарне.'],
    ['related', 'Флот отправил солдат на остров.', 'Флот отправил 1500 солдат на остров.'],
    ['none', 'Музей вернул статую в деревню.', 'Флот отправил 1500 солдат на остров.'],
    ['none', 'Флот відправив 1500 солдатів на острів Тарна.', 'Флот отправил 1500 солдат на остров Тарна.'],
  ],
  uk: [
    [
      'same',
      'За словами речника, флот відправив 1,5 тис. солдатів на острів.',
      'Флот відправив 1500 солдатів на острів.',
    ],
    [
      'same',
      'Як пише газета, влада міста закрила старий міст через бурю.',
      'Влада міста закрила старий міст.',
    ],
    [
      'same',
      'На острів Тарна прибуло щонайменше 140 вояків.',
      'На острів Тарна прибули щонайменше 40 вояків.',
    ],
    ['conflicts', 'Флот відправив 2500 солдатів на острів.', 'Флот відправив 1500 солдатів на острів.'],
    ['conflicts', 'Флот відправив дванадцять кораблів на острів.', 'Флот відправив три кораблі на острів.'],
    [
      'conflicts',
      'Влада закрила старий міст 3 жовтня 2024 року.',
      'Влада закрила старий міст 9 жовтня 2024 року.',
    ],
    ['conflicts', 'Влада міста не закрила старий міст.', 'Влада міста закрила старий міст.'],
    [
      'not same',
      'Мер спростував, що флот відправив 1500 солдатів на острів.',
      'Флот відправив 1500 солдатів на острів.',
    ],
    ['not same', 'Влада міста планує закрити старий міст.', 'Влада міста закрила старий міст.'],
    ['not same', 'Банкіра звинуватив міністр у Тарні.', 'Банкір звинуватив міністра у Тарні.'],
    ['not same', 'Міністр звинуватив банкіра у Тарні.', 'Банкір звинуватив міністра у Тарні.'],
    ['related', 'Флот відправив солдатів на острів.', 'Флот відправив 1500 солдатів на острів.'],
    ['none', 'Музей повернув статую до села.', 'Флот відправив 1500 солдатів на острів.'],
  ],
  ko: [
    ['same', '국방부에 따르면 해군이 섬에 병력 1500명을 파견했다.', '해군은 섬에 병력 1,500명을 파견하였다.'],
    ['same', '해군이 섬에 병력 1만 2000명을 파견했다고 밝혔다.', '해군이 섬에 병력 12,000명을 파견했다.'],
    ['conflicts', '해군이 섬에 병력 2500명을 파견했다.', '해군이 섬에 병력 1500명을 파견했다.'],
    ['conflicts', '시장은 낡은 다리를 10월 3일 폐쇄했다.', '시장은 낡은 다리를 10월 9일 폐쇄했다.'],
    ['conflicts', '해군은 섬에 병력을 파견하지 않았다.', '해군은 섬에 병력을 파견했다.'],
    ['not same', '시장은 해군이 섬에 병력을 파견했다는 보도를 부인했다.', '해군이 섬에 병력을 파견했다.'],
    ['not same', '해군이 섬에 병력을 파견할 계획이다.', '해군이 섬에 병력을 파견했다.'],
    ['not same', '시위대가 경찰을 광장에서 공격했다.', '경찰이 시위대를 광장에서 공격했다.'],
    ['not same', '경찰을 시위대가 광장에서 공격했다.', '경찰이 시위대를 광장에서 공격했다.'],
    ['not same', '시장은 광장에서 체포됐다.', '시장은 광장에서 체포했다.'],
    ['related', '해군이 섬에 병력을 파견했다.', '해군이 섬에 병력 1500명을 파견했다.'],
    ['none', '박물관은 불상을 마을에 돌려주었다.', '해군이 섬에 병력 1500명을 파견했다.'],
  ],
};
