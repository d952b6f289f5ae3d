export const lecture = {
  'lecture.title': '講演のアンケート',
  'lecture.lead': 'お聞きいただき、ありがとうございました。名前はうかがいません。',
  'lecture.question': 'この講演は、役に立ちましたか',
  'lecture.comment': '感想・ご意見',
  'lecture.send': '回答を送る',
  'lecture.thanks': 'ご回答ありがとうございました',
  'lecture.missing': 'あてはまるものを1つ選んでください。',
  'lecture.speaker': '講師：{name}',
  'audience.useful': '役に立った',
  'audience.somewhat_useful': 'やや役に立った',
  'audience.not_very_useful': 'あまり役に立たなかった',
  'audience.not_useful': '役に立たなかった',
};
