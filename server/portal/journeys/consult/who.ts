import type { Question } from '../journey.js';

/** どなたのご相談ですか */
export const who: Question = {
  key: 'who',
  fields: () => ['type'],
};
