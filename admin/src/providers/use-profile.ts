import { useQuery } from '@tanstack/react-query';
import { word } from '../i18n/words.js';
import { readProfile, readStaff } from '../api/centre.js';

/** The centre's profile: read once, it changes with a release. */
export const useProfile = () =>
  useQuery({ queryKey: ['profile'], queryFn: readProfile, staleTime: Number.POSITIVE_INFINITY });

/** Colleagues a case can be assigned to. */
export const useStaff = () =>
  useQuery({ queryKey: ['staff'], queryFn: readStaff, staleTime: 5 * 60_000 });

/** Names for the profile's codes; the code itself while the profile is on its way. */
export const useNames = () => {
  const { data } = useProfile();
  /** The short word of this desk, else the label of the centre's own taxonomy. */
  const kind = (vocabulary: 'requesterType' | 'contentType', value: string): string => {
    const short = word(vocabulary, value);
    const labels = vocabulary === 'requesterType' ? data?.requesterTypes : data?.contentTypes;
    return short === value
      ? (labels?.find((entry) => entry.value === value)?.label ?? value)
      : short;
  };
  return {
    requesterType: (value: string): string => kind('requesterType', value),
    contentType: (value: string): string => kind('contentType', value),
    theme: (code: string): string =>
      data?.themes.find((theme) => theme.code === code)?.name ?? code,
    municipality: (code: string | null): string =>
      code === null
        ? '県外・不明'
        : (data?.municipalities.find((place) => place.code === code)?.name ?? code),
  };
};
