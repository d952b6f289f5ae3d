export const answers = {
  'answers.title': 'これまでの相談と回答',
  'answers.lead':
    '相談した方の同意をいただいたものを、だれの相談か分からないようにまとめて紹介しています。',
  'answers.search': '言葉から探す',
  'answers.searchButton': '探す',
  'answers.found': '「{q}」に近い相談が{n}件あります。',
  'answers.none': '「{q}」に近い相談は、まだ紹介していません。どうぞそのままご相談ください。',
  'answers.empty': '紹介できる相談は、まだありません。',
  'answers.all': 'すべての相談を見る',
  'answers.question': '相談',
  'answers.answer': '回答',
  'answers.japaneseOnly': '（日本語だけです）',
  'answers.start': '自分の困りごとを相談する',
  'answers.similarTitle': '似た相談と回答',
  'answers.similarLead':
    '同じような相談への回答です。参考になれば、お読みください。読まずにこのまま送信してもかまいません。',
  'answers.homeLink': 'これまでの相談と回答を見る',
};
