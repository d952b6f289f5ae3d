import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { messageOf } from '../api/problems.js';
import {
  previewRules,
  readRules,
  saveRules,
  type Rule,
  type RuleTable,
  type TriageRules,
} from '../api/triage.js';
import { useCan } from '../providers/use-permissions.js';
import { Needs } from '../ui/Needs.js';
import { withKeptWords } from '../ui/kept-words.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { useAction } from '../ui/use-action.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { WordsDialog } from '../ui/WordsDialog.js';
import { RuleDialog } from './RuleDialog.js';
import { RuleList } from './RuleList.js';
import { RulesPreviewPanel } from './RulesPreviewPanel.js';
import { RuleVersions } from './RuleVersions.js';
import { ThresholdFields } from './ThresholdFields.js';

/** The rule table of triage: changed here, tried on past cases, saved as a version, taken back. */
const RulesPage = () => {
  usePageTitle('分類のルール');
  const { data, error, refetch } = useQuery({
    queryKey: ['triage', 'rules'],
    queryFn: readRules,
    // What is being edited must not change under the editor.
    staleTime: Infinity,
  });
  return (
    <Needs permission="consultation:read">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="h1">分類のルール</Typography>
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading lines={6} />}
        {data && <Rules key={data.current.version} saved={data} />}
      </Box>
    </Needs>
  );
};

const Rules = ({ saved }: { saved: TriageRules }) => {
  const editable = useCan()('triage:manage');
  const notify = useNotify();
  const { version, ...start } = saved.current;
  const [table, setTable] = useState<RuleTable>(start);
  const [editing, setEditing] = useState<{ rule: Rule | null; at: number }>();
  const [naming, setNaming] = useState(false);
  const changed = JSON.stringify(table) !== JSON.stringify(start);
  const preview = useMutation({
    mutationFn: previewRules,
    onError: (error) => notify(messageOf(error), { type: 'error' }),
  });
  const save = useAction<string>({
    run: (note) => saveRules(version, table, note),
    done: '新しい版として保存しました。これから届く相談は、このルールで分類します。',
    onDone: () => setNaming(false),
    stale: [['triage', 'rules']],
  });
  const change = (next: RuleTable) => {
    setTable(next);
    preview.reset();
  };
  const saveEdits = (rule: Rule, at: number) => {
    const rules = [...table.rules];
    if (at < 0) rules.unshift(rule);
    else rules[at] = rule;
    change({ ...table, rules });
    setEditing(undefined);
  };
  return (
    <>
      <Panel
        title="ルール"
        aside={
          <span>
            {table.rules.length}件・版 {version}
          </span>
        }
      >
        {editable && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
            <Button size="small" onClick={() => setEditing({ rule: null, at: -1 })}>
              ルールを足す
            </Button>
            <Button size="small" disabled={preview.isPending} onClick={() => preview.mutate(table)}>
              {preview.isPending ? '試しています…' : '過去の相談で試す'}
            </Button>
            <Button
              size="small"
              variant="contained"
              disabled={!changed}
              onClick={() => setNaming(true)}
            >
              新しい版として保存
            </Button>
            {changed && (
              <Button size="small" variant="text" onClick={() => change(start)}>
                変更を取り消す
              </Button>
            )}
          </Box>
        )}
        <RuleList
          rules={table.rules}
          onEdit={editable ? (rule, at) => setEditing({ rule, at }) : undefined}
          onRemove={(at) =>
            change({ ...table, rules: table.rules.filter((_, place) => place !== at) })
          }
        />
      </Panel>
      {preview.data && <RulesPreviewPanel preview={preview.data} />}
      {editable && <ThresholdFields table={table} onChange={change} />}
      <RuleVersions saved={saved} editable={editable} />
      {editing && (
        <RuleDialog
          rule={editing.rule}
          onCancel={() => setEditing(undefined)}
          onSave={(rule) => saveEdits(rule, editing.at)}
        />
      )}
      {naming && (
        <WordsDialog
          title="新しい版として保存"
          note={withKeptWords('前の版には、いつでも戻せます。')}
          label="何をなぜ変えたか"
          action="保存する"
          draftKey="triage-rules-note"
          required
          busy={save.isPending}
          onCancel={() => setNaming(false)}
          onSubmit={(note) => save.mutate(note)}
        />
      )}
    </>
  );
};

export default RulesPage;
