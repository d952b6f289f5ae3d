export { assign } from './services/assign.js';
export { RankSupporters } from './commands/rank-supporters.js';
export type { AssignmentProblem } from './domain/assignment/problem.js';
export { MatchingModule } from './matching.module.js';
export { Ranking } from './services/ranking.js';
export { RecordOfferChoice } from './services/record-offer-choice.js';
