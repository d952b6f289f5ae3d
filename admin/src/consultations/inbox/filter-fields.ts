import { fiscalYearOf, fiscalYearText } from '../../i18n/dates.js';
import { own } from '../../i18n/own.js';
import { choicesOf } from '../../i18n/words.js';
import { useProfile, useStaff } from '../../providers/use-profile.js';
import type { NativeChoice } from '../../ui/NativeSelect.js';

export interface FilterField {
  name: string;
  label: string;
  choices: NativeChoice[];
  /** Behind 条件を増やす. */
  rare: boolean;
}
/** The desk opened in September 2021 (令和3年度). */
const FIRST_YEAR = 2021;

const years = (): NativeChoice[] => {
  const now = fiscalYearOf(new Date());
  return Array.from({ length: now - FIRST_YEAR + 1 }, (_, back) => ({
    id: String(now - back),
    name: fiscalYearText(now - back),
  }));
};

const asChoices = (list: { value: string; label: string }[] = []): NativeChoice[] =>
  list.map(({ value, label }) => ({ id: value, name: label }));

/** The inbox's conditions with the profile's choices. */
export const useFilterFields = (): FilterField[] => {
  const { data: profile } = useProfile();
  const labels = own.resources.consultations.fields;
  const themes = profile?.themes.map(({ code, name }) => ({ id: code, name: `${code} ${name}` }));
  const places = profile?.municipalities.map(({ code, name }) => ({ id: code, name }));
  const { data: staff = [] } = useStaff();
  const people = [{ id: 'me', name: '自分' }, ...staff.map(({ id, name }) => ({ id, name }))];
  return [
    { name: 'state', label: labels.state, choices: choicesOf('state'), rare: false },
    {
      name: 'requesterType',
      label: labels.requesterType,
      choices: asChoices(profile?.requesterTypes),
      rare: false,
    },
    { name: 'assignee', label: labels.assignee, choices: people, rare: false },
    {
      name: 'contentType',
      label: labels.contentType,
      choices: asChoices(profile?.contentTypes),
      rare: true,
    },
    { name: 'theme', label: labels.themes, choices: themes ?? [], rare: true },
    { name: 'municipality', label: labels.municipality, choices: places ?? [], rare: true },
    { name: 'channel', label: labels.channel, choices: choicesOf('channel'), rare: true },
    { name: 'fiscalYear', label: labels.fiscalYear, choices: years(), rare: true },
  ];
};
