import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { activateWeights, type WeightsList, type WeightsVersion } from '../api/ranking.js';
import { dayTimeOf } from '../i18n/dates.js';
import { colours } from '../theme/palette.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import { withKeptWords } from '../ui/kept-words.js';
import { useAction } from '../ui/use-action.js';
import { WordsDialog } from '../ui/WordsDialog.js';
import { percent, SCORE_PARTS } from './words.js';

interface VersionsPanelProps {
  list: WeightsList;
  editable: boolean;
  /** Puts a version's values into the form. */
  onTake: (version: WeightsVersion) => void;
}

/** Every version, what it weighs, who made and used it; an earlier one can rank again. */
export const VersionsPanel = ({ list, editable, onTake }: VersionsPanelProps) => {
  const [asking, setAsking] = useState<string>();
  const activate = useAction<{ version: string; reason: string }>({
    run: ({ version, reason }) => activateWeights(version, reason),
    done: '配点を切り替えました。調整中の相談を並べ直しています。',
    onDone: () => setAsking(undefined),
    stale: [['ranking', 'weights']],
  });
  return (
    <Panel title="配点の版">
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {list.items.map((item) => (
          <Box
            component="li"
            key={item.version}
            sx={{
              py: 1.5,
              borderTop: `1px solid ${colours.line}`,
              '&:first-of-type': { border: 0 },
            }}
          >
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
              <strong>{item.version}</strong>
              {item.version === list.active && <ToneChip tone="good">使用中</ToneChip>}
              <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                {[item.authorName, item.createdAt && dayTimeOf(item.createdAt)]
                  .filter(Boolean)
                  .join('・')}
              </Box>
              {editable && (
                <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
                  <Button size="small" variant="text" onClick={() => onTake(item)}>
                    この値から編集
                  </Button>
                  {item.version !== list.active && (
                    <Button size="small" onClick={() => setAsking(item.version)}>
                      この配点を使う
                    </Button>
                  )}
                </Box>
              )}
            </Box>
            <Box sx={{ fontSize: '0.875rem' }}>{item.note}</Box>
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {SCORE_PARTS.map(
                ({ part, label }) => `${label} ${percent(item.weights.score[part])}`,
              ).join('、')}
            </Box>
            {item.activations.map(({ at, byName, reason }) => (
              <Box key={at} sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                {dayTimeOf(at)} に {byName} が使用開始：{reason}
              </Box>
            ))}
          </Box>
        ))}
      </Box>
      {asking && (
        <WordsDialog
          title={`配点 ${asking} を使う`}
          note={withKeptWords(
            '調整中の相談の候補を、この配点で並べ直します。前の配点には、いつでも戻せます。',
          )}
          label="理由"
          action="切り替える"
          draftKey={`weights:${asking}`}
          required
          busy={activate.isPending}
          onCancel={() => setAsking(undefined)}
          onSubmit={(reason) => activate.mutate({ version: asking, reason })}
        />
      )}
    </Panel>
  );
};
