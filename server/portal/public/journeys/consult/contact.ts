import { one, type Question } from '../../../journeys/journey.js';

/** Further questions about the place someone asks for, by requester type. */
const ABOUT_THE_PLACE: Readonly<Record<string, readonly string[]>> = {
  citizen: ['organisation'],
  business: ['organisation', 'industry', 'employees'],
  municipality: ['organisation', 'department'],
  prefecture: ['organisation', 'department'],
  organisation: ['organisation', 'industry', 'employees'],
};

/** お名前と連絡先 */
export const contact: Question = {
  key: 'contact',
  fields: (answers) => [
    'name',
    'kana',
    ...(ABOUT_THE_PLACE[one(answers, 'type') ?? ''] ?? ['organisation']),
    'municipality',
    'email',
    'phone',
  ],
};
