import type { Axis } from '../api/triage.js';
import { useProfile } from '../providers/use-profile.js';

export const AXES: readonly Axis[] = ['requesterType', 'contentType', 'themes'];

export const AXIS_LABELS: Readonly<Record<Axis, string>> = {
  requesterType: '相談者の区分',
  contentType: '相談内容の区分',
  themes: '分野（最初の1つ）',
};

/** The Japanese of a value of an axis, by the centre's own lists. */
export const useAxisLabels = (): ((axis: Axis, value: string) => string) => {
  const { data: profile } = useProfile();
  return (axis, value) => {
    if (axis === 'themes') {
      const theme = profile?.themes.find(({ code }) => code === value);
      return theme ? `${theme.code} ${theme.name}` : value;
    }
    const list = axis === 'requesterType' ? profile?.requesterTypes : profile?.contentTypes;
    return list?.find((one) => one.value === value)?.label ?? value;
  };
};

/** Every value of an axis, for selects. */
export const useAxisChoices = (): ((axis: Axis) => { id: string; name: string }[]) => {
  const { data: profile } = useProfile();
  return (axis) => {
    if (axis === 'themes') {
      return (profile?.themes ?? []).map(({ code, name }) => ({
        id: code,
        name: `${code} ${name}`,
      }));
    }
    const list = axis === 'requesterType' ? profile?.requesterTypes : profile?.contentTypes;
    return (list ?? []).map(({ value, label }) => ({ id: value, name: label }));
  };
};

/** 0.834 → `83.4％` */
export const percent = (share: number | null): string =>
  share === null ? '—' : `${(share * 100).toFixed(1)}％`;

/** 0.847 → `0.847` */
export const score = (value: number | null): string => (value === null ? '—' : value.toFixed(3));
