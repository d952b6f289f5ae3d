export { LexiconModule } from './lexicon.module.js';
export { LiveLexicon } from './services/live-lexicon.js';
export { dismissedWords } from './queries/dismissed-words.js';
