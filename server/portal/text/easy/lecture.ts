export const lecture = {
  'lecture.title': '｜話《はなし》を ｜聞《き》いた ｜感想《かんそう》',
  'lecture.lead':
    '｜聞《き》いて くれて ありがとうございました。｜名前《なまえ》は ｜書《か》きません。',
  'lecture.question': 'この ｜話《はなし》は ｜役《やく》に ｜立《た》ちましたか',
  'lecture.comment': '｜感想《かんそう》',
  'lecture.send': '｜送《おく》る',
  'lecture.thanks': '｜答《こた》えて くれて ありがとうございました',
  'lecture.missing': '｜一《ひと》つ ｜選《えら》んで ください。',
  'lecture.speaker': '｜話《はな》した ｜人《ひと》：{name}',
  'audience.useful': 'とても ｜役《やく》に ｜立《た》った',
  'audience.somewhat_useful': 'すこし ｜役《やく》に ｜立《た》った',
  'audience.not_very_useful': 'あまり ｜役《やく》に ｜立《た》たなかった',
  'audience.not_useful': '｜役《やく》に ｜立《た》たなかった',
};
