import { boundsOf, mapOf, setOf, type Language } from './language.ts';

/** Parts of speech are told by particles, which `stems/korean.ts` takes off and names. */
export const KOREAN: Language = {
  stop: `그 이 저 그는 그녀는 그들은 이는 그가 것 것은 것이 것을 것으로 수 등 및 또 또는 그리고 그러나 하지만 또한 이번 오늘 어제 내일
있다 있는 있다고 있으며 했다 한다 말했다 밝혔다 전했다 보도했다 설명했다 덧붙였다 따르면 대해 대한 위해 의해 통해 따라 당시 이날 씨`,
  markers: mapOf(''),
  passive: setOf(''),
  negations: /^(?:안|못)$|않|없|아니|못(?:하|했|한)/u,
  turns:
    /부인|반박|부정|거짓|허위|가짜|계획|예정|방침|검토|의향|원하|원한|희망|시도|약속|위협|제안|일부|거의|절반|대부분|만약|(?:한|된|인|는|은)다면|^전직?$|^다른$|요구|것이다$|겠다/u,
  unreal: /(?:할|될|갈|올|낼|칠|릴|려|려고|도록|고자|기로)$/u,
  numerals: mapOf('하나 1 한 1 두 2 세 3 네 4 다섯 5 여섯 6 일곱 7 여덟 8 아홉 9 열 10 스무 20'),
  scales: mapOf(''),
  deniesBack: true,
  bounds: boundsOf({
    about: '약, 대략, 거의',
    least: '최소, 적어도, 최소한',
    most: '최대',
  }),
  boundsAfter: [
    [/^여$|가량|정도|안팎|남짓/u, 'about'],
    [/이상/u, 'least'],
    [/초과|넘는|넘게/u, 'more'],
    [/미만/u, 'less'],
    [/이하/u, 'most'],
  ],
};
