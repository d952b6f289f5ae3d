/** Texts of an offer, as the supporter's page names them. */
export const offerField = {
  title: '件名',
  body: '相談者の言葉',
  goal: '目指すこと',
  wishes: 'そのほかの希望',
  industry: '業種',
  'hearing/problem': '問題（聞き取り）',
  'hearing/goal': '目標（聞き取り）',
  'hearing/constraints': '制約（聞き取り）',
  'hearing/firstAdvice': '最初の助言（聞き取り）',
  note: '職員からのひとこと',
  'lecture/topic': '講演の題目',
  'lecture/place': '講演の場所',
  'lecture/audience': '聞く人',
  'lecture/wishes': '講演への希望',
} as const;

/** Who hid a place. */
export const hiddenBy = {
  automatic: '自動で伏せた箇所',
  staff: '職員が伏せた箇所',
} as const;
