import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Publication, readPublication, settlePublication } from '../../../api/ranking.js';
import type { Consultation } from '../../../api/types.js';
import { dayTimeOf } from '../../../i18n/dates.js';
import { useCan } from '../../../providers/use-permissions.js';
import { FoldedPanel } from '../../../ui/FoldedPanel.js';
import { EmptyNote, Failure, Loading } from '../../../ui/messages.js';
import { Prose } from '../../../ui/Prose.js';
import { ToneChip } from '../../../ui/StateChip.js';
import { useAction } from '../../../ui/use-action.js';
import { PublicationDialog } from './PublicationDialog.js';

const STATES = {
  draft: { tone: 'watch', label: '下書き（ほかの職員の確認待ち）' },
  approved: { tone: 'good', label: '公開中' },
  withdrawn: { tone: 'quiet', label: '公開をやめました' },
} as const;

/** What anybody may read of this case, told without who asked. */
export const PublicationPanel = ({ record }: { record: Consultation }) => {
  if (record.state !== 'answered' && record.state !== 'closed') return null;
  return (
    <FoldedPanel title="公開用の要約" note="「これまでの相談と回答」で紹介します">
      {() => <Content record={record} />}
    </FoldedPanel>
  );
};

const Content = ({ record }: { record: Consultation }) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['case', record.id, 'publication'],
    queryFn: () => readPublication(record.id),
  });
  if (error && !data) return <Failure error={error} onRetry={refetch} />;
  return data ? <Summary record={record} data={data} /> : <Loading />;
};

const Summary = ({ record, data }: { record: Consultation; data: Publication }) => {
  const can = useCan();
  const [writing, setWriting] = useState(false);
  const { allowed, publication } = data;
  const settle = useAction<'approved' | 'withdrawn'>({
    run: (state) => settlePublication(record.id, { state, version: publication?.version ?? 0 }),
    done: '公開の状態を変えました',
    stale: [['case', record.id, 'publication']],
  });
  const mayWrite = allowed && can('consultation:write');
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {!allowed && (
        <Alert severity="info">
          相談者が「事例として公開すること」に同意していないため、公開できません。
        </Alert>
      )}
      {publication === null && allowed && <EmptyNote>まだ書かれていません。</EmptyNote>}
      {publication && (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <ToneChip tone={STATES[publication.state].tone}>
              {STATES[publication.state].label}
            </ToneChip>
            <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {publication.authorName}が{dayTimeOf(publication.updatedAt)}に記入
              {publication.approverName && `・${publication.approverName}が確認`}
            </Box>
          </Box>
          <strong>{publication.texts.ja.title}</strong>
          <Prose>{publication.texts.ja.question}</Prose>
          <Prose>{publication.texts.ja.answer}</Prose>
        </>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {mayWrite && (
          <Button onClick={() => setWriting(true)}>
            {publication ? '書き直す' : '要約を書く'}
          </Button>
        )}
        {mayWrite && publication && publication.state !== 'approved' && (
          <Button
            variant="contained"
            disabled={settle.isPending}
            onClick={() => settle.mutate('approved')}
          >
            確認して公開する
          </Button>
        )}
        {can('consultation:write') && publication?.state === 'approved' && (
          <Button
            color="error"
            disabled={settle.isPending}
            onClick={() => settle.mutate('withdrawn')}
          >
            公開をやめる
          </Button>
        )}
      </Box>
      {writing && (
        <PublicationDialog
          record={record}
          texts={publication?.texts}
          onClose={() => setWriting(false)}
        />
      )}
    </Box>
  );
};
