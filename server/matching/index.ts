export { assign, type Assignment, type AssignOptions } from './assign.js';
export { RankSupporters } from './commands/rank-supporters.js';
export type { Plan, Seat } from './domain/assignment/plan.js';
export type { AssignmentProblem, Asker, Helper, Pair, Slot } from './domain/assignment/problem.js';
export { candidateChosen, shortlistRanked } from './domain/events.js';
export type { Excluded, Refusals, Request } from './domain/types.js';
export { MatchingModule } from './matching.module.js';
export { ShortlistView, ShowShortlist } from './queries/show-shortlist.js';
export { Ranking } from './ranking.js';
