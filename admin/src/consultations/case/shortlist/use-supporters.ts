import { useGetMany } from 'react-admin';
import type { Candidate, Supporter } from '../../../api/types.js';

/** The roster's entries of the candidates, for what can keep an offer from being sent. */
export const useSupporters = (candidates: readonly Candidate[]): Map<string, Supporter> => {
  const { data = [] } = useGetMany<Supporter>(
    'supporters',
    { ids: candidates.map(({ supporterId }) => supporterId) },
    { staleTime: 30_000 },
  );
  return new Map(data.filter(Boolean).map((supporter) => [supporter.id, supporter]));
};
