import type { answers as source } from '../ja/answers.js';

export const answers: Record<keyof typeof source, string> = {
  'answers.title': 'これまでの｜相談《そうだん》と｜答《こた》え',
  'answers.lead':
    '｜相談《そうだん》した｜人《ひと》が「｜見《み》せてもいい」と｜言《い》ったものです。だれの｜相談《そうだん》かは、わかりません。',
  'answers.search': '｜言葉《ことば》で さがす',
  'answers.searchButton': 'さがす',
  'answers.found': '「{q}」に｜似《に》た｜相談《そうだん》が {n}つ あります。',
  'answers.none':
    '「{q}」に｜似《に》た｜相談《そうだん》は、まだ ありません。このまま｜相談《そうだん》してください。',
  'answers.empty': '｜見《み》せることができる｜相談《そうだん》は、まだ ありません。',
  'answers.all': 'ぜんぶの｜相談《そうだん》を｜見《み》る',
  'answers.question': '｜相談《そうだん》',
  'answers.answer': '｜答《こた》え',
  'answers.japaneseOnly': '（ふつうの｜日本語《にほんご》です）',
  'answers.start': '｜自分《じぶん》の｜困《こま》っていることを｜相談《そうだん》する',
  'answers.similarTitle': '｜似《に》ている｜相談《そうだん》と｜答《こた》え',
  'answers.similarLead':
    'ほかの｜人《ひと》の｜同《おな》じような｜相談《そうだん》の｜答《こた》えです。｜読《よ》まないで、このまま｜送《おく》っても いいです。',
  'answers.homeLink': 'これまでの｜相談《そうだん》と｜答《こた》えを｜見《み》る',
};
