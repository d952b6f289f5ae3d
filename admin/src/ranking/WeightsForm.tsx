import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { WeightsValues } from '../api/ranking.js';
import { Line } from '../ui/Line.js';
import { Shares } from './Shares.js';
import { FIT_PARTS, SCORE_PARTS } from './words.js';

interface WeightsFormProps {
  values: WeightsValues;
  onChange: (values: WeightsValues) => void;
}

/** Everything that can be set of a version. */
export const WeightsForm = ({ values, onChange }: WeightsFormProps) => {
  const number = (
    label: string,
    key: 'satisfactionPrior' | 'satisfactionWeight' | 'suitsFrom',
    helper: string,
    { max, step }: { max: number; step: number },
  ) => (
    <Line
      label={label}
      type="number"
      helper={helper}
      value={String(values[key])}
      htmlInput={{ min: 0, max, step }}
      onChange={(text) => onChange({ ...values, [key]: Number(text) })}
    />
  );
  const { exploration } = values;
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Shares
        legend="点数の配分"
        parts={SCORE_PARTS}
        values={values.score}
        onChange={(score) => onChange({ ...values, score })}
      />
      <Shares
        legend="「適合」の内訳"
        parts={FIT_PARTS}
        values={values.fit}
        onChange={(fit) => onChange({ ...values, fit })}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))',
        }}
      >
        {number('合うとみなす適合度', 'suitsFrom', 'これより低い方だけのときは「合う登録者なし」', {
          max: 1,
          step: 0.01,
        })}
        {number('満足度の出発点', 'satisfactionPrior', '回答のない方の満足度（0〜1）', {
          max: 1,
          step: 0.05,
        })}
        {number(
          '出発点の重み（回答数）',
          'satisfactionWeight',
          '大きいほど、少ない回答では動きません',
          {
            max: 50,
            step: 1,
          },
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <FormControlLabel
          control={
            <Checkbox
              checked={exploration.on}
              onChange={(_, on) => onChange({ ...values, exploration: { ...exploration, on } })}
            />
          }
          label="新しい登録者の枠を、一覧に1つまで設ける"
        />
        <Line
          label="許す適合度の差"
          type="number"
          helper="この差を超えて合う方より上には出しません"
          value={String(exploration.margin)}
          htmlInput={{ min: 0, max: 0.2, step: 0.01 }}
          onChange={(text) =>
            onChange({ ...values, exploration: { ...exploration, margin: Number(text) } })
          }
          sx={{ maxWidth: 290 }}
        />
      </Box>
    </Box>
  );
};
