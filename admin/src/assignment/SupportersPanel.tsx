import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { Supporter } from '../api/types.js';
import { colours } from '../theme/palette.js';
import { Line } from '../ui/Line.js';
import { Panel } from '../ui/Panel.js';
import type { Setting } from './problem.js';

interface SupportersPanelProps {
  supporters: readonly Supporter[];
  setting: Setting;
  slots: readonly string[];
  onChange: (supporters: Setting['supporters']) => void;
}

/** Who helps, how many requests each, and when they cannot. */
export const SupportersPanel = ({ supporters, setting, slots, onChange }: SupportersPanelProps) => {
  const chosen = setting.supporters;
  const set = (id: string, value: Setting['supporters'][string] | undefined) => {
    const rest = Object.fromEntries(Object.entries(chosen).filter(([one]) => one !== id));
    onChange(value === undefined ? rest : { ...rest, [id]: value });
  };
  return (
    <Panel title="支援者" aside={`${String(Object.keys(chosen).length)}名を選択中`}>
      <Box
        sx={{ maxHeight: 420, overflow: 'auto' }}
        tabIndex={0}
        role="group"
        aria-label="支援者を選ぶ"
      >
        {supporters.map(({ id, name, specialities, activeCases, capacityAtOnce }) => {
          const own = chosen[id];
          return (
            <Box key={id} sx={{ py: 0.5, borderBottom: `1px solid ${colours.line}` }}>
              <FormControlLabel
                sx={{ alignItems: 'flex-start', '& .MuiFormControlLabel-label': { pt: 1 } }}
                control={
                  <Checkbox
                    size="small"
                    checked={own !== undefined}
                    onChange={(_, on) =>
                      set(
                        id,
                        on
                          ? { capacity: Math.max(1, capacityAtOnce - activeCases), away: [] }
                          : undefined,
                      )
                    }
                  />
                }
                label={
                  <>
                    {name}
                    <Box
                      component="span"
                      sx={{ color: 'text.secondary', fontSize: '0.8125rem', ml: 1 }}
                    >
                      {specialities.slice(0, 3).join('、')}
                    </Box>
                  </>
                }
              />
              {own && (
                <Box sx={{ pl: 4, pt: 1, pb: 1, display: 'grid', gap: 1 }}>
                  <Line
                    label="受けられる件数"
                    type="number"
                    value={String(own.capacity)}
                    htmlInput={{ min: 0, max: 50 }}
                    onChange={(text) => set(id, { ...own, capacity: Number(text) })}
                    sx={{ width: 140 }}
                  />
                  {slots.length > 0 && (
                    <Times
                      name={name}
                      slots={slots}
                      away={own.away}
                      onChange={(away) => set(id, { ...own, away })}
                    />
                  )}
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
};

interface TimesProps {
  name: string;
  slots: readonly string[];
  away: readonly string[];
  onChange: (away: string[]) => void;
}
const Times = ({ name, slots, away, onChange }: TimesProps) => (
  <details>
    <Box component="summary" sx={{ cursor: 'pointer', fontSize: '0.875rem' }}>
      来られる時間（{slots.filter((slot) => !away.includes(slot)).length}/{slots.length}枠）
    </Box>
    <Box
      role="group"
      aria-label={`${name}さんが来られる時間`}
      sx={{ display: 'flex', flexWrap: 'wrap' }}
    >
      {slots.map((slot) => (
        <FormControlLabel
          key={slot}
          control={
            <Checkbox
              size="small"
              checked={!away.includes(slot)}
              onChange={(_, on) =>
                onChange(on ? away.filter((value) => value !== slot) : [...away, slot])
              }
            />
          }
          label={slot}
        />
      ))}
    </Box>
  </details>
);
