import type { answers as source } from '../ja/answers.js';

export const answers: Record<keyof typeof source, string> = {
  'answers.title': 'Past questions and answers',
  'answers.lead':
    'Shown with the consent of the people who asked, and written so that nobody can tell who they are.',
  'answers.search': 'Search by words',
  'answers.searchButton': 'Search',
  'answers.found': 'Questions close to “{q}”: {n}.',
  'answers.none': 'Nothing close to “{q}” has been published yet. Please feel free to ask us.',
  'answers.empty': 'Nothing has been published yet.',
  'answers.all': 'See all questions',
  'answers.question': 'Question',
  'answers.answer': 'Answer',
  'answers.japaneseOnly': '(in Japanese only)',
  'answers.start': 'Ask about your own problem',
  'answers.similarTitle': 'Similar questions and their answers',
  'answers.similarLead':
    'Answers given to questions like yours. Read them if they help; you can also simply send your question.',
  'answers.homeLink': 'Past questions and answers',
};
