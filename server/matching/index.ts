export { assign } from './assign.js';
export { RankSupporters } from './commands/rank-supporters.js';
export type { AssignmentProblem } from './domain/assignment/problem.js';
export { MatchingModule } from './matching.module.js';
export { Ranking } from './ranking.js';
export { RecordOfferChoice } from './record-offer-choice.js';
