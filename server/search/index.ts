export { IndexWords } from './commands/index-words.js';
export { Search } from './queries/search.js';
export { SearchModule } from './search.module.js';
