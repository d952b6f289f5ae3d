import type { Question } from '../../../journeys/journey.js';

/** どなたのご相談ですか */
export const who: Question = {
  key: 'who',
  fields: () => ['type'],
};
