import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Closing, noteCorrection, readClosing } from '../api/kpi.js';
import { FigureTable } from '../charts/FigureTable.js';
import { dayTimeOf } from '../i18n/dates.js';
import { useCan } from '../providers/use-permissions.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import { useSettled } from '../ui/use-settled.js';
import { figureLines, signed } from './closing-figures.js';

type Correction = Closing['corrections'][number];

/** One closed period: published, counted now, and what happened in between. */
export const ClosingPanel = ({ period }: { period: string }) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['kpi', 'closing', period],
    queryFn: () => readClosing(period),
  });
  if (error && !data) return <Failure error={error} onRetry={refetch} />;
  if (!data) return <Loading lines={5} />;
  const now = new Map(figureLines(data.current).map(({ key, value }) => [key, value]));
  const lines = figureLines(data.published);
  const known = new Set(lines.map(({ key }) => key));
  const added = figureLines(data.current).filter(({ key }) => !known.has(key));
  return (
    <Panel
      title={`${data.label}の確定値`}
      aside={
        <ToneChip tone={data.intact ? 'good' : 'alarm'}>
          {data.intact ? '確定時のまま' : '記録が壊れています'}
        </ToneChip>
      }
    >
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', mb: 1, overflowWrap: 'anywhere' }}>
        {data.byName}が {dayTimeOf(data.closedAt)} に確定。照合値（SHA-256）：{data.hash}
      </Box>
      <FigureTable
        label={`${data.label}の確定値と現在の値`}
        header={['項目', '確定値', '現在', '訂正']}
        rows={[...lines, ...added.map((figureLine) => ({ ...figureLine, value: 0 }))].map(
          ({ key, label, value }) => {
            const current = now.get(key) ?? 0;
            return {
              key,
              cells: [label, value, current, current === value ? '' : signed(current - value)],
            };
          },
        )}
      />
      <Corrections period={period} corrections={data.corrections} />
    </Panel>
  );
};

const Corrections = (props: { period: string; corrections: Correction[] }) => {
  const can = useCan();
  const [noting, setNoting] = useState<Correction | null>(null);
  return (
    <Box sx={{ mt: 3 }}>
      <Box component="h3" sx={{ fontSize: '0.9375rem', m: 0, mb: 1 }}>
        訂正（{props.corrections.length}件）
      </Box>
      {props.corrections.length === 0 && (
        <EmptyNote>確定の後に変わった数字はありません。</EmptyNote>
      )}
      {props.corrections.length > 0 && (
        <FigureTable
          label="訂正"
          header={['日時', '変わった数字', '理由', '相談', '説明']}
          rows={props.corrections.map((correction) => ({
            key: correction.id,
            cells: [
              dayTimeOf(correction.at),
              figureLines(correction.changes)
                .map(({ label, value }) => `${label} ${signed(value)}`)
                .join('、'),
              correction.reason,
              correction.consultationId === null ? (
                '—'
              ) : (
                <Link key="case" to={`/consultations/${correction.consultationId}/show`}>
                  開く
                </Link>
              ),
              correction.note === null ? (
                can('kpi:close') && (
                  <Button key="note" size="small" onClick={() => setNoting(correction)}>
                    説明を書く
                  </Button>
                )
              ) : (
                <span key="note">{`${correction.note}（${correction.notedByName ?? ''}）`}</span>
              ),
            ],
          }))}
        />
      )}
      {noting && (
        <NoteDialog period={props.period} correction={noting} onClose={() => setNoting(null)} />
      )}
    </Box>
  );
};

const NoteDialog = (props: { period: string; correction: Correction; onClose: () => void }) => {
  const settled = useSettled();
  const [note, setNote] = useState('');
  const save = async () => {
    await settled(
      () => noteCorrection(props.period, props.correction.id, note),
      '説明を書きました',
      [['kpi', 'closing']],
    );
    props.onClose();
  };
  return (
    <FormDialog
      title="訂正の説明を書く"
      note="なぜ数字が変わったかを、議会で読まれる言葉で書いてください。お名前は書かないでください。"
      action="書く"
      run={save}
      onCancel={props.onClose}
    >
      {(mistakes) => (
        <Line label="説明 ※" rows={3} value={note} mistake={mistakes.note} onChange={setNote} />
      )}
    </FormDialog>
  );
};
