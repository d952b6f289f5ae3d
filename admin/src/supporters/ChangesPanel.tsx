import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { decideChange, readChanges, type SupporterChange } from '../api/people.js';
import { dayTimeOf } from '../i18n/dates.js';
import { useCan } from '../providers/use-permissions.js';
import { useNames } from '../providers/use-profile.js';
import { colours } from '../theme/palette.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import { useAction } from '../ui/use-action.js';
import { WordsDialog } from '../ui/WordsDialog.js';

/** What supporters ask to be changed: one person's, or everything that waits. */
export const ChangesPanel = ({ supporterId }: { supporterId?: string }) => {
  const { data } = useQuery({
    queryKey: supporterId ? ['supporter', supporterId, 'changes'] : ['supporter-changes'],
    queryFn: () => readChanges(supporterId),
  });
  const shown = data?.filter(({ state }) => state === 'waiting') ?? [];
  if (shown.length === 0) return null;
  return (
    <Panel
      title="登録内容の変更の申し出"
      aside={<ToneChip tone="watch">{shown.length}件</ToneChip>}
    >
      {shown.map((change) => (
        <Change key={change.id} change={change} named={supporterId === undefined} />
      ))}
    </Panel>
  );
};

const Change = ({ change, named }: { change: SupporterChange; named: boolean }) => {
  const can = useCan();
  const names = useNames();
  const [declining, setDeclining] = useState(false);
  const stale = [['supporter', change.supporterId], ['supporter-changes'], ['supporters']];
  const approve = useAction({
    run: () => decideChange(change.id, 'approve', ''),
    done: '変更を反映しました',
    stale,
  });
  const decline = useAction({
    run: (comment: string) => decideChange(change.id, 'decline', comment),
    done: '変更を見送りました',
    onDone: () => setDeclining(false),
    stale,
  });
  const text = (field: string, value: SupporterChange['changes'][number]['before']): string => {
    if (value === null || value.length === 0) return '（なし）';
    if (!Array.isArray(value)) return value;
    return value.map((value) => (field === 'themes' ? names.theme(value) : value)).join('、');
  };
  return (
    <Box component="article" sx={{ py: 1.5, borderTop: `1px solid ${colours.line}` }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1, alignItems: 'baseline' }}>
        {named && (
          <Link
            component={RouterLink}
            to={`/supporters/${change.supporterId}/show`}
            sx={{ fontWeight: 700 }}
          >
            {change.supporterName}
          </Link>
        )}
        <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {dayTimeOf(change.requestedAt)} の申し出
        </Box>
      </Box>
      <Box
        component="table"
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          fontSize: '0.875rem',
          '& th, & td': {
            textAlign: 'left',
            verticalAlign: 'top',
            p: 0.75,
            borderBottom: `1px solid ${colours.line}`,
            overflowWrap: 'anywhere',
            whiteSpace: 'pre-wrap',
          },
        }}
      >
        <thead>
          <tr>
            <th scope="col">項目</th>
            <th scope="col">今</th>
            <th scope="col">変更後</th>
          </tr>
        </thead>
        <tbody>
          {change.changes.map(({ field, label, before, wanted }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td>{text(field, before)}</td>
              <td>
                <strong>{text(field, wanted)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
      {can('supporter:write') && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
          <Button variant="contained" disabled={approve.isPending} onClick={() => approve.mutate()}>
            変更を認める
          </Button>
          <Button variant="text" onClick={() => setDeclining(true)}>
            見送る
          </Button>
        </Box>
      )}
      {declining && (
        <WordsDialog
          title={`${change.supporterName}さんの変更を見送る`}
          note="理由は、本人にメールで伝わります。"
          label="理由"
          action="見送る"
          draftKey={`decline-change:${change.id}`}
          busy={decline.isPending}
          onCancel={() => setDeclining(false)}
          onSubmit={(comment) => decline.mutate(comment)}
        />
      )}
    </Box>
  );
};
