import type { Supporter } from '../api/types.js';

const TEXTS = ['affiliation', 'headline', 'biography'] as const;

/**
 * The members of a form that the API takes back: no computed ones, and emptied text fields as ''
 * (react-admin empties them to null).
 */
export const editable = (values: Partial<Supporter>): Partial<Supporter> => {
  const {
    id: _id,
    activeCases: _cases,
    offerObstacle: _obstacle,
    fictitious: _fictitious,
    version: _version,
    ...rest
  } = values;
  for (const name of TEXTS) rest[name] = rest[name] ?? '';
  return rest;
};
