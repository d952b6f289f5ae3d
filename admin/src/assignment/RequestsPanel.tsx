import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ConsultationSummary } from '../api/types.js';
import { word } from '../i18n/words.js';
import { EmptyNote } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';

interface RequestsPanelProps {
  cases: readonly ConsultationSummary[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Which cases are to be put with somebody. */
export const RequestsPanel = ({ cases, chosen, onChange }: RequestsPanelProps) => (
  <Panel
    title="相談"
    aside={`${String(chosen.length)}件を選択中`}
    actions={
      <Button
        size="small"
        variant="text"
        onClick={() => onChange(chosen.length === cases.length ? [] : cases.map(({ id }) => id))}
      >
        {chosen.length === cases.length ? 'すべて外す' : 'すべて選ぶ'}
      </Button>
    }
  >
    {cases.length === 0 && <EmptyNote>担当を探している相談はありません。</EmptyNote>}
    <Box
      sx={{ display: 'grid', maxHeight: 340, overflow: 'auto' }}
      tabIndex={0}
      role="group"
      aria-label="相談を選ぶ"
    >
      {cases.map(({ id, receiptNumber, title, state }) => (
        <FormControlLabel
          key={id}
          sx={{ alignItems: 'flex-start', '& .MuiFormControlLabel-label': { pt: 1 } }}
          control={
            <Checkbox
              size="small"
              checked={chosen.includes(id)}
              onChange={(_, on) =>
                onChange(on ? [...chosen, id] : chosen.filter((value) => value !== id))
              }
            />
          }
          label={
            <>
              {receiptNumber} {title}
              <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem', ml: 1 }}>
                {word('state', state)}
              </Box>
            </>
          }
        />
      ))}
    </Box>
  </Panel>
);
