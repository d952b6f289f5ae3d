import type { Question } from '../journey.js';

/** どんなことを相談したいですか */
export const request: Question = {
  key: 'request',
  fields: () => ['title', 'body', 'contentType', 'themes'],
  many: ['themes'],
};
