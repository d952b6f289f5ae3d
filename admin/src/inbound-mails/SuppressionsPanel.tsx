import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { liftSuppression, readSuppressions, type Suppression } from '../api/mails.js';
import { casePath } from '../consultations/inbox/CaseLine.js';
import { dayTimeOf } from '../i18n/dates.js';
import { word } from '../i18n/words.js';
import { useCan } from '../providers/use-permissions.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { useAction } from '../ui/use-action.js';
import { WordsDialog } from '../ui/WordsDialog.js';

/** Addresses that turned out dead; sending starts again once somebody knows better. */
export const SuppressionsPanel = () => {
  const can = useCan();
  const [lifting, setLifting] = useState<Suppression | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['suppressions'],
    queryFn: readSuppressions,
  });
  const lift = useAction({
    run: (reason: string) => liftSuppression(lifting?.id ?? '', reason),
    done: '送信を再開します',
    onDone: () => setLifting(null),
    stale: [['suppressions']],
  });
  const columns: Column<Suppression>[] = [
    { label: 'あて先', cell: (row) => row.address ?? '（消去済み）' },
    {
      label: '理由',
      cell: (row) =>
        `${word('suppressionReason', row.reason)}${row.status ? `（${row.status}）` : ''}`,
    },
    { label: '日時', cell: (row) => dayTimeOf(row.createdAt) },
    {
      label: '操作',
      cell: (row) => (
        <>
          {row.consultationId && (
            <Link component={RouterLink} to={casePath(row.consultationId)} sx={{ mr: 1.5 }}>
              相談を開く
            </Link>
          )}
          {can('message:write') && (
            <Button size="small" onClick={() => setLifting(row)}>
              送信を再開する
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <Panel title="送信を止めているあて先" aside={data && `${String(data.length)}件`}>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <EmptyNote>
          ありません。存在しないあて先だとわかると、ここに入り、送信が止まります。
        </EmptyNote>
      )}
      {data && data.length > 0 && (
        <FoldingTable label="送信を止めているあて先" rows={data} columns={columns} />
      )}
      {lifting && (
        <WordsDialog
          title="送信を再開する"
          note={`${lifting.address ?? 'このあて先'}に、また送るようにします。`}
          label="理由（例：電話で確かめた）"
          action="再開する"
          draftKey={`lift:${lifting.id}`}
          required
          busy={lift.isPending}
          onCancel={() => setLifting(null)}
          onSubmit={(reason) => lift.mutate(reason)}
        />
      )}
    </Panel>
  );
};
