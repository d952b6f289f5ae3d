import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { NativeSelect } from '../ui/NativeSelect.js';
import { Panel } from '../ui/Panel.js';
import type { Names } from './PlanPanel.js';
import type { Pair, Setting } from './problem.js';

interface WhyNotPanelProps {
  setting: Setting;
  names: Names;
  answer: string | null;
  busy: boolean;
  onRequest: (pair: Pair) => void;
}

/** Why these two are not together, and what it would cost. */
export const WhyNotPanel = ({ setting, names, answer, busy, onRequest }: WhyNotPanelProps) => {
  const [pair, setPair] = useState<Pair>({ requestId: '', supporterId: '' });
  const choices = (ids: readonly string[], name: (id: string) => string) =>
    ids.map((id) => ({ id, name: name(id) }));
  return (
    <Panel title="なぜこの組み合わせではないの？">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <NativeSelect
          label="相談"
          value={pair.requestId}
          emptyText="選んでください"
          choices={choices(setting.requests, names.request)}
          onChange={(requestId) => setPair({ ...pair, requestId })}
          width={{ xs: '100%', sm: 280 }}
        />
        <NativeSelect
          label="支援者"
          value={pair.supporterId}
          emptyText="選んでください"
          choices={choices(Object.keys(setting.supporters), names.supporter)}
          onChange={(supporterId) => setPair({ ...pair, supporterId })}
          width={{ xs: '100%', sm: 220 }}
        />
        <Button
          disabled={busy || pair.requestId === '' || pair.supporterId === ''}
          onClick={() => onRequest(pair)}
        >
          理由を調べる
        </Button>
      </Box>
      {answer !== null && (
        <Alert severity="info" role="status" sx={{ mt: 2 }}>
          {answer}
        </Alert>
      )}
    </Panel>
  );
};
