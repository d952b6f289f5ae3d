import type { Supporter } from '../api/types.js';

const TEXTS = ['affiliation', 'headline', 'biography'];
/** Members the server computes; it refuses them in a change. */
const COMPUTED = ['id', 'activeCases', 'offerObstacle', 'fictitious', 'version'];

/**
 * The members of a form that the API takes back, with emptied text fields as '' (react-admin
 * empties them to null).
 */
export const editable = (values: Partial<Supporter>): Partial<Supporter> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => !COMPUTED.includes(name))
      .map(([name, value]) => [name, TEXTS.includes(name) ? (value ?? '') : value]),
  );
