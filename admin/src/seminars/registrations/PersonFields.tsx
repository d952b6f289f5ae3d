import type { Mode, Seminar } from '../../api/seminars.js';
import { Pair } from '../../ui/inputs.js';
import { Line } from '../../ui/Line.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { linesOf } from '../form/seminar-form.js';
import type { MistakeAt } from '../seats.js';
import { modesOf, type PersonDraft } from './person.js';

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
