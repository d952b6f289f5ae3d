import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { Line } from '../ui/Line.js';
import { Panel } from '../ui/Panel.js';
import type { Setting } from './problem.js';

interface SlotsPanelProps {
  setting: Setting;
  slots: readonly string[];
  onChange: (setting: Setting) => void;
}

/** The day's times, or none: then only who takes which case is decided. */
export const SlotsPanel = ({ setting, slots, onChange }: SlotsPanelProps) => {
  const width = { xs: 'calc(50% - 6px)', sm: 140 };
  return (
    <Panel title="時間と決め方" {...(setting.timed && { aside: `${String(slots.length)}枠` })}>
      <FormControlLabel
        control={
          <Checkbox
            checked={setting.timed}
            onChange={(_, timed) => onChange({ ...setting, timed })}
          />
        }
        label="時間の枠に割り当てる（個別相談会など）"
      />
      {setting.timed && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, my: 1.5 }}>
          {(['from', 'to'] as const).map((key) => (
            <Line
              key={key}
              label={key === 'from' ? '開始' : '終了'}
              type="time"
              value={setting[key]}
              onChange={(time) => onChange({ ...setting, [key]: time })}
              sx={{ width }}
            />
          ))}
          <Line
            label="1枠の分数"
            type="number"
            value={String(setting.minutes)}
            htmlInput={{ min: 5, max: 240, step: 5 }}
            onChange={(text) => onChange({ ...setting, minutes: Number(text) })}
            sx={{ width }}
          />
          <Line
            label="同時に行う席数"
            type="number"
            value={String(setting.places)}
            htmlInput={{ min: 1, max: 50 }}
            onChange={(text) => onChange({ ...setting, places: Number(text) })}
            sx={{ width }}
          />
        </Box>
      )}
      <FormControlLabel
        control={
          <Checkbox checked={setting.fair} onChange={(_, fair) => onChange({ ...setting, fair })} />
        }
        label="いちばん合わない相談の適合度を、できるだけ上げる（公平に）"
      />
      <Line
        label="計算にかける秒数"
        type="number"
        helper="時間が来たら、それまでで最もよい案を出します"
        value={String(setting.seconds)}
        htmlInput={{ min: 1, max: 30 }}
        onChange={(text) => onChange({ ...setting, seconds: Number(text) })}
        sx={{ mt: 1.5, maxWidth: 290, display: 'flex' }}
      />
    </Panel>
  );
};
