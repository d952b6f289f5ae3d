import type { Question } from '../../../journeys/journey.js';

/** ご希望と、同意の確認 */
export const wishes: Question = {
  key: 'wishes',
  fields: () => ['methods', 'goal', 'deadline', 'wishes', 'purpose', 'share', 'publish'],
  many: ['methods'],
};
