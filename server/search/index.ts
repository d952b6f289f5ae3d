export { IndexWords } from './commands/index-words.js';
export { PublishedAnswers, type PublishedAnswer } from './queries/published-answers.js';
export { SearchModule } from './search.module.js';
