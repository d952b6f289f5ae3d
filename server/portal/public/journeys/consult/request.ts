import type { Question } from '../../../journeys/journey.js';

/** どんなことを相談したいですか */
export const request: Question = {
  key: 'request',
  fields: () => ['title', 'body', 'contentType', 'themes'],
  many: ['themes'],
};
