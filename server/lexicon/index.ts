export { LexiconDismissalEntity } from './db/lexicon.entities.js';
export { LexiconModule } from './lexicon.module.js';
export { LiveLexicon } from './live-lexicon.js';
