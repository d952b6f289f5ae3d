import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { readDefinitions, type SurveyDefinition } from '../api/surveys.js';
import { eraDateOf } from '../i18n/dates.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import { policyLines } from './policy-words.js';

type Row = SurveyDefinition & { id: string };

const COLUMNS: Column<Row>[] = [
  { label: '支援', cell: ({ label }) => label },
  {
    label: '版',
    cell: ({ versions }) => {
      const [current] = versions;
      if (!current) return '—';
      return (
        <>
          第{current.version}版
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {current.byName}・{eraDateOf(current.createdAt)}
            {current.reason !== null && <>・{current.reason}</>}
          </Box>
        </>
      );
    },
  },
  {
    label: '追加の質問',
    cell: ({ versions }) => `${String(versions[0]?.content.questions.length ?? 0)}問`,
  },
  {
    label: '方針',
    cell: ({ versions: [current] }) =>
      current?.policy.enabled ? (
        <Box component="ul" sx={{ m: 0, pl: 2 }}>
          {policyLines(current.policy).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </Box>
      ) : (
        <ToneChip tone="quiet">お願いしない</ToneChip>
      ),
  },
  {
    label: '中身',
    cell: ({ supportType }) => (
      <Button size="small" component={Link} to={`/surveys/${supportType}`}>
        見る・直す
      </Button>
    ),
  },
];

/** What each kind of support is asked about, and when. */
export const DefinitionsPanel = () => {
  const { data, error, refetch } = useQuery({
    queryKey: ['surveys', 'definitions'],
    queryFn: readDefinitions,
  });
  return (
    <Panel title="設問と方針">
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={5} />}
      {data && (
        <FoldingTable
          label="設問と方針"
          rows={data.map((row) => ({ ...row, id: row.supportType }))}
          columns={COLUMNS}
        />
      )}
    </Panel>
  );
};
