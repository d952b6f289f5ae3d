import { fiscalYearOf, fiscalYearText } from '../i18n/dates.js';
import { NativeSelect } from '../ui/NativeSelect.js';

/** The desk's first fiscal year. */
const FIRST = 2021;

/** This fiscal year and those before it. */
export const YearChoice = (props: { year: number; onChange: (year: number) => void }) => {
  const now = fiscalYearOf(new Date());
  const years = Array.from({ length: now - FIRST + 1 }, (_, back) => now - back);
  return (
    <NativeSelect
      label="年度"
      value={String(props.year)}
      choices={years.map((year) => ({ id: String(year), name: fiscalYearText(year) }))}
      onChange={(year) => props.onChange(Number(year))}
      width={160}
    />
  );
};
