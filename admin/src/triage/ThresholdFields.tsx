import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { RuleTable } from '../api/triage.js';
import { Panel } from '../ui/Panel.js';
import { AXES, AXIS_LABELS } from './labels.js';

interface ThresholdFieldsProps {
  table: RuleTable;
  onChange: (table: RuleTable) => void;
}

/** Under which confidence 要確認 is shown. */
export const ThresholdFields = ({ table, onChange }: ThresholdFieldsProps) => (
  <Panel title="要確認にする境目">
    <Box sx={{ fontSize: '0.875rem', mb: 2 }}>
      確からしさがこれより低い分類に「要確認」を付けます。「新しい版として保存」で効きます。
    </Box>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
      {AXES.map((axis) => (
        <TextField
          key={axis}
          type="number"
          label={`${AXIS_LABELS[axis]}（％）`}
          value={Math.round((table.sureFrom[axis] ?? 0) * 100)}
          onChange={(event) => {
            const share = Math.min(100, Math.max(0, Number(event.target.value))) / 100;
            onChange({ ...table, sureFrom: { ...table.sureFrom, [axis]: share } });
          }}
          slotProps={{ htmlInput: { min: 0, max: 100, step: 1 } }}
          sx={{ width: 220 }}
        />
      ))}
    </Box>
  </Panel>
);
