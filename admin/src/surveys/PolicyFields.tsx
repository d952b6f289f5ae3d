import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { SurveyPolicy } from '../api/surveys.js';
import { choicesOf } from '../i18n/words.js';
import { Line } from '../ui/Line.js';
import { NativeSelect } from '../ui/NativeSelect.js';

interface PolicyFieldsProps {
  policy: SurveyPolicy;
  onChange: (policy: SurveyPolicy) => void;
}
type Choice = SurveyPolicy['followUpFrom'];

/** Who is asked, when, and what follows from an answer. */
export const PolicyFields = ({ policy, onChange }: PolicyFieldsProps) => {
  const set = (change: Partial<SurveyPolicy>) => onChange({ ...policy, ...change });
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
      <FormControlLabel
        sx={{ gridColumn: '1 / -1' }}
        control={
          <Checkbox
            checked={policy.enabled}
            onChange={(event) => set({ enabled: event.target.checked })}
          />
        }
        label="この支援が終わった方に、アンケートをお願いする"
      />
      <Count
        label="送るまでの時間（0ですぐ）"
        value={policy.delayHours}
        onChange={(delayHours) => set({ delayHours })}
      />
      <Count
        label="答えられる日数"
        value={policy.validDays}
        onChange={(validDays) => set({ validDays })}
      />
      <Count
        label="再度お願いするまでの日数（0でお願いしない）"
        value={policy.reminderDays ?? 0}
        onChange={(days) => set({ reminderDays: days === 0 ? null : days })}
      />
      <Count
        label="同じ方にお願いする間隔の日数（0で毎回）"
        value={policy.onceWithinDays}
        onChange={(onceWithinDays) => set({ onceWithinDays })}
      />
      <From
        label="理由を必ず聞く評価"
        value={policy.commentRequiredFrom}
        empty="聞かない（任意）"
        onChange={(commentRequiredFrom) => set({ commentRequiredFrom })}
      />
      <From
        label="対応が必要とする評価"
        value={policy.followUpFrom}
        empty="しない"
        onChange={(followUpFrom) => set({ followUpFrom })}
      />
    </Box>
  );
};

const Count = (props: { label: string; value: number; onChange: (value: number) => void }) => (
  <Line
    label={props.label}
    type="number"
    value={String(props.value)}
    htmlInput={{ min: 0 }}
    onChange={(text) => props.onChange(Math.max(0, Math.trunc(Number(text) || 0)))}
  />
);

const From = (props: {
  label: string;
  value: Choice;
  empty: string;
  onChange: (value: Choice) => void;
}) => (
  <NativeSelect
    label={props.label}
    value={props.value ?? ''}
    emptyText={props.empty}
    choices={choicesOf('surveyChoice').map(({ id, name }) => ({ id, name: `${name}以下` }))}
    onChange={(value) => props.onChange(value === '' ? null : (value as NonNullable<Choice>))}
  />
);
