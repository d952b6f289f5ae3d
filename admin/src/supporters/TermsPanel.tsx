import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readTerms, type Terms } from '../api/people.js';
import type { Supporter } from '../api/types.js';
import { useCan } from '../providers/use-permissions.js';
import { Fact, Facts } from '../ui/Facts.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import { TermsDialog } from './TermsDialog.js';

/** 委嘱期間: 4/1(水)〜3/31(水), with the years. */
export const termText = ({ termFrom, termUntil }: Terms): string =>
  termFrom === null && termUntil === null ? '' : `${termFrom ?? ''}〜${termUntil ?? ''}`;

/** Hours, absences, term of registration, contact persons, publication. */
export const TermsPanel = ({ record }: { record: Supporter }) => {
  const can = useCan();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['supporter', record.id, 'terms'],
    queryFn: () => readTerms(record.id),
  });
  return (
    <Panel
      title="対応できる時間・委嘱期間"
      aside={data?.published && <ToneChip tone="good">紹介ページに掲載中</ToneChip>}
      actions={
        data && can('supporter:write') && <Button onClick={() => setEditing(true)}>書き直す</Button>
      }
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data && (
        <Facts>
          <Fact label="毎週の時間">{data.weeklyText || '決まっていません'}</Fact>
          <Fact label="不在の予定">
            {data.away
              .map(({ from, to, note }) =>
                [from === to ? from : `${from}〜${to}`, note].filter(Boolean).join(' '),
              )
              .join('、')}
          </Fact>
          <Fact label="委嘱期間">{termText(data) || '決まっていません'}</Fact>
          <Fact label="連絡担当者">
            {data.contacts
              .map(({ name, department, email, phone }) =>
                [name, department, email, phone].filter(Boolean).join('・'),
              )
              .join('、')}
          </Fact>
        </Facts>
      )}
      {editing && data && (
        <TermsDialog record={record} terms={data} onClose={() => setEditing(false)} />
      )}
    </Panel>
  );
};
