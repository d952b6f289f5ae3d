export { RankSupporters } from './commands/rank-supporters.js';
export { candidateChosen, shortlistRanked } from './domain/events.js';
export { MatchingModule } from './matching.module.js';
export { ShortlistView, ShowShortlist } from './queries/show-shortlist.js';
export { Ranking } from './ranking.js';
