import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Assignment } from '../api/ranking.js';
import { casePath } from '../consultations/inbox/CaseLine.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { EmptyNote } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import { WordsDialog } from '../ui/WordsDialog.js';
import type { Pair } from './problem.js';

export interface Names {
  request: (id: string) => string;
  supporter: (id: string) => string;
}
interface PlanPanelProps {
  plan: Assignment;
  names: Names;
  timed: boolean;
  onPin: (pair: Pair) => void;
  onUnpin: (pair: Pair) => void;
  onForbid: (pair: Pair & { reason: string }) => void;
}
type Seat = Assignment['seats'][number] & { id: string };

const NO_BREAK = { whiteSpace: 'nowrap' };

const fitText = (fit: number) => fit.toFixed(2);

/** Who helps whom and when, who else could, and why somebody has nobody. */
export const PlanPanel = ({ plan, names, timed, onPin, onUnpin, onForbid }: PlanPanelProps) => {
  const [refusing, setRefusing] = useState<Pair>();
  const columns: Column<Seat>[] = [
    {
      label: '相談',
      cell: ({ requestId }) => (
        <Link component={RouterLink} to={casePath(requestId)}>
          {names.request(requestId)}
        </Link>
      ),
    },
    {
      label: '支援者',
      cell: ({ supporterId }) => (
        <Box component="strong" sx={NO_BREAK}>
          {names.supporter(supporterId)}
        </Box>
      ),
    },
    ...(timed
      ? [{ label: '時間', cell: ({ slotId }: Seat) => <Box sx={NO_BREAK}>{slotId}</Box> }]
      : []),
    { label: '適合', cell: ({ fit }) => <Box sx={NO_BREAK}>{fitText(fit)}</Box> },
    {
      label: 'ほかに考えられる方',
      cell: ({ requestId, alternates }) =>
        alternates.length === 0
          ? '—'
          : alternates.map(({ supporterId, fit }) => (
              <Button
                key={supporterId}
                size="small"
                variant="text"
                title="この方に固定する"
                sx={NO_BREAK}
                onClick={() => onPin({ requestId, supporterId })}
              >
                {names.supporter(supporterId)}（{fitText(fit)}）
              </Button>
            )),
    },
    {
      label: '調整',
      cell: (seat) => (
        <Box
          sx={{
            display: 'flex',
            gap: 0.5,
            flexWrap: { xs: 'wrap', md: 'nowrap' },
            alignItems: 'center',
          }}
        >
          {seat.pinned ? (
            <>
              <ToneChip tone="watch">固定</ToneChip>
              <Button size="small" variant="text" onClick={() => onUnpin(seat)}>
                固定をやめる
              </Button>
            </>
          ) : (
            <Button size="small" variant="text" onClick={() => onPin(seat)}>
              固定
            </Button>
          )}
          <Button size="small" variant="text" onClick={() => setRefusing(seat)}>
            別の方に
          </Button>
        </Box>
      ),
    },
  ];
  const rows = plan.seats.map((seat) => ({ ...seat, id: seat.requestId }));
  return (
    <Panel title="割り当ての案" aside={`${String(plan.seats.length)}件`}>
      <Alert severity={plan.proven ? 'success' : 'info'} sx={{ mb: 2 }}>
        {plan.proven
          ? '条件の中で最もよい案です。'
          : '時間内に見つかった最もよい案です（さらによい案があるかもしれません）。'}
        適合度の合計 {plan.total.toFixed(2)}
        {plan.worst !== null && `、いちばん低い適合度 ${fitText(plan.worst)}`}
        {plan.gap > 0.0005 && `、合計が最もよい案との差 ${(plan.gap * 100).toFixed(1)}％`}
      </Alert>
      {rows.length === 0 ? (
        <EmptyNote>割り当てられる組み合わせがありません。</EmptyNote>
      ) : (
        <FoldingTable label="割り当ての案" rows={rows} columns={columns} />
      )}
      {plan.unfilled.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <strong>割り当てられなかった相談（{plan.unfilled.length}件）</strong>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
            {plan.unfilled.map(({ requestId, reason }) => (
              <li key={requestId}>
                {names.request(requestId)}：{reason}
              </li>
            ))}
          </Box>
        </Box>
      )}
      {refusing && (
        <WordsDialog
          title={`${names.supporter(refusing.supporterId)}さん以外にする`}
          note="この組み合わせを除いて、案を作り直します。"
          label="理由"
          action="作り直す"
          draftKey={`forbid:${refusing.requestId}:${refusing.supporterId}`}
          required
          busy={false}
          onCancel={() => setRefusing(undefined)}
          onSubmit={(reason) => {
            const { requestId, supporterId } = refusing;
            setRefusing(undefined);
            onForbid({ requestId, supporterId, reason });
          }}
        />
      )}
    </Panel>
  );
};
