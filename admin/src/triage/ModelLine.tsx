import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ModelVersion } from '../api/triage.js';
import { dayTimeOf } from '../i18n/dates.js';
import { colours } from '../theme/palette.js';
import { ToneChip } from '../ui/StateChip.js';
import { AXIS_LABELS, score } from './labels.js';

const VERDICTS: Readonly<Record<ModelVersion['verdict'], string>> = {
  better: 'いまより良かった',
  'not-better': 'いまより良くなかった',
  'too-few': '比べる相談がまだ少ない',
};

interface ModelLineProps {
  model: ModelVersion;
  current: boolean;
  onChoose: ((number: number) => void) | undefined;
}

/** One version: when, from how many cases, how it did beside what it had to beat. */
export const ModelLine = ({ model, current, onChoose }: ModelLineProps) => (
  <Box component="li" sx={{ py: 1.25, borderTop: `1px solid ${colours.line}` }}>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <strong>第{model.number}版</strong>
      {current && <ToneChip tone="good">使用中</ToneChip>}
      <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {dayTimeOf(model.trainedAt)}・{model.trainedOn}件で学習・{model.judgedOn}件で判定・
        {VERDICTS[model.verdict]}
      </Box>
      {onChoose && !current && model.usable && (
        <Button size="small" sx={{ ml: 'auto' }} onClick={() => onChoose(model.number)}>
          この版を使う
        </Button>
      )}
    </Box>
    <Box sx={{ fontSize: '0.8125rem', mt: 0.5 }}>
      総合 {score(model.score)}（そのときの
      {model.currentThen === null ? 'ルールだけ' : `第${String(model.currentThen)}版`}{' '}
      {score(model.scoreToBeat)}）
      {model.axes.map(({ axis, macroF1, calibrationError }) => (
        <Box
          component="span"
          key={axis}
          sx={{ display: { xs: 'block', sm: 'inline' }, ml: { sm: 2 } }}
        >
          {AXIS_LABELS[axis]} F1 {score(macroF1)}・誤差 {score(calibrationError)}
        </Box>
      ))}
    </Box>
  </Box>
);
