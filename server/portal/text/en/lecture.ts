export const lecture = {
  'lecture.title': 'About this lecture',
  'lecture.lead': 'Thank you for listening. We do not ask for your name.',
  'lecture.question': 'Was this lecture useful to you?',
  'lecture.comment': 'Anything you would like to say',
  'lecture.send': 'Send my answer',
  'lecture.thanks': 'Thank you for your answer',
  'lecture.missing': 'Please choose one.',
  'lecture.speaker': 'Speaker: {name}',
  'audience.useful': 'Useful',
  'audience.somewhat_useful': 'Somewhat useful',
  'audience.not_very_useful': 'Not very useful',
  'audience.not_useful': 'Not useful',
};
