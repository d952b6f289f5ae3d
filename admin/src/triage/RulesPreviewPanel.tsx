import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RulesPreview } from '../api/triage.js';
import { FigureTable } from '../charts/FigureTable.js';
import { colours } from '../theme/palette.js';
import { EmptyNote } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import { AXIS_LABELS, score, useAxisLabels } from './labels.js';

const SHOWN = 10;

type Change = RulesPreview['changes'][number];

/** What the changed rules would have said of confirmed cases, beside what the rules of now say. */
export const RulesPreviewPanel = ({ preview }: { preview: RulesPreview }) => {
  const [shown, setShown] = useState(SHOWN);
  return (
    <Panel title="過去の相談で試した結果" aside={<span>確定した相談 {preview.cases}件</span>}>
      <Box role="status">
        <FigureTable
          label="ルールを変える前と後"
          header={['項目', 'マクロF1 いま', '変更後', '要確認 いま', '変更後の要確認']}
          rows={preview.axes.map(({ axis, before, after }) => ({
            key: axis,
            cells: [
              AXIS_LABELS[axis],
              score(before.macroF1),
              <Difference key="f1" before={before.macroF1} after={after.macroF1} />,
              before.needsReview,
              after.needsReview,
            ],
          }))}
        />
      </Box>
      {preview.changed === 0 ? (
        <EmptyNote>この変更で分類が変わる相談はありません。</EmptyNote>
      ) : (
        <>
          <Box sx={{ mt: 2, fontSize: '0.875rem' }}>分類が変わるもの：{preview.changed}件</Box>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {preview.changes.slice(0, shown).map((change) => (
              <ChangeLine key={`${change.consultationId} ${change.axis}`} change={change} />
            ))}
          </Box>
          {preview.changes.length > shown && (
            <Button size="small" variant="text" onClick={() => setShown(preview.changes.length)}>
              残りも見る
            </Button>
          )}
        </>
      )}
    </Panel>
  );
};

const Difference = ({ before, after }: { before: number; after: number }) => (
  <strong>
    {score(after)}（{after >= before ? '＋' : '−'}
    {Math.abs(after - before).toFixed(3)}）
  </strong>
);

const ChangeLine = ({ change }: { change: Change }) => {
  const label = useAxisLabels();
  const { axis, before, after, confirmed } = change;
  const tone = after === confirmed ? 'good' : before === confirmed ? 'alarm' : 'quiet';
  const words = { good: '正しくなる', alarm: '誤りになる', quiet: '誤りのまま' }[tone];
  return (
    <Box
      component="li"
      sx={{ py: 1, borderTop: `1px solid ${colours.line}`, fontSize: '0.875rem' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <ToneChip tone={tone}>{words}</ToneChip>
        <Box
          component={Link}
          to={`/consultations/${change.consultationId}/show`}
          sx={{ color: colours.cedar }}
        >
          {change.receiptNumber} {change.title}
        </Box>
      </Box>
      {label(axis, before)} → <strong>{label(axis, after)}</strong>（担当者の確定：
      {confirmed === '' ? 'なし' : label(axis, confirmed)}）
    </Box>
  );
};
