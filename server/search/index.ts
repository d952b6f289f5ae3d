export { IndexWords } from './commands/index-words.js';
export { loadPublishedAnswers } from './db/load-rows.js';
export { PublishedAnswers, type PublishedAnswer } from './queries/published-answers.js';
export { SearchModule } from './search.module.js';
