import { choicesOf } from '../../i18n/words.js';
import type { Mode, Seminar } from '../../api/seminars.js';
import { Pair } from '../../ui/inputs.js';
import { Line } from '../../ui/Line.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { linesOf } from '../form/seminar-form.js';
import type { MistakeAt } from '../seats.js';

export interface PersonDraft {
  name: string;
  kana: string;
  organisation: string;
  email: string;
  phone: string;
  mode: Mode;
  /** One name a line. */
  companions: string;
  needs: string;
}

/** The ways to take part a seminar has. */
export const modesOf = (seminar: Seminar): { id: string; name: string }[] =>
  choicesOf('seatMode').filter(({ id }) => seminar.format === 'hybrid' || seminar.format === id);

export const emptyPerson = (seminar: Seminar): PersonDraft => ({
  name: '',
  kana: '',
  organisation: '',
  email: '',
  phone: '',
  mode: (modesOf(seminar)[0]?.id ?? 'onsite') as Mode,
  companions: '',
  needs: '',
});

const orNull = (words: string): string | null => (words.trim() === '' ? null : words.trim());

/** What the API takes: empty fields as null, one companion a line. */
export const toPerson = (draft: PersonDraft) => ({
  name: draft.name,
  kana: orNull(draft.kana),
  organisation: orNull(draft.organisation),
  email: draft.email,
  phone: orNull(draft.phone),
  mode: draft.mode,
  companions: linesOf(draft.companions).map((name) => ({ name })),
  needs: orNull(draft.needs),
});

interface PersonFieldsProps {
  seminar: Seminar;
  draft: PersonDraft;
  mistake: MistakeAt;
  onChange: (draft: PersonDraft) => void;
}

/** Who comes, with whom, how, and what helps them. */
export const PersonFields = ({ seminar, draft, mistake, onChange }: PersonFieldsProps) => {
  const line = (name: keyof PersonDraft, label: string, rest: { type?: string } = {}) => (
    <Line
      label={label}
      value={draft[name]}
      mistake={mistake(name)}
      onChange={(value) => onChange({ ...draft, [name]: value })}
      {...rest}
    />
  );
  const people = 1 + linesOf(draft.companions).length;
  return (
    <>
      <Pair>
        {line('name', '名前 ※')}
        {line('kana', 'ふりがな')}
      </Pair>
      {line('organisation', '所属')}
      <Pair>
        {line('email', 'メールアドレス ※', { type: 'email' })}
        {line('phone', '電話番号', { type: 'tel' })}
      </Pair>
      <NativeSelect
        label="参加方法 ※"
        value={draft.mode}
        choices={modesOf(seminar)}
        mistake={mistake('mode')}
        onChange={(mode) => onChange({ ...draft, mode: mode as Mode })}
      />
      <Line
        label="一緒に来る人（1行に1人）"
        rows={2}
        value={draft.companions}
        mistake={mistake('companions')}
        helper={`申し込む人数：${String(people)}人`}
        onChange={(companions) => onChange({ ...draft, companions })}
      />
      <Line
        label="必要な配慮"
        rows={2}
        value={draft.needs}
        mistake={mistake('needs')}
        helper="手話、車いすの席、大きな文字など"
        onChange={(needs) => onChange({ ...draft, needs })}
      />
    </>
  );
};
