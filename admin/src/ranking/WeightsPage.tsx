import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { messageOf } from '../api/problems.js';
import {
  previewWeights,
  readWeights,
  saveWeights,
  type WeightsList,
  type WeightsValues,
} from '../api/ranking.js';
import { useCan } from '../providers/use-permissions.js';
import { Needs } from '../ui/Needs.js';
import { KEPT_WORDS } from '../ui/kept-words.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { useAction } from '../ui/use-action.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { WordsDialog } from '../ui/WordsDialog.js';
import { PreviewPanel } from './PreviewPanel.js';
import { VersionsPanel } from './VersionsPanel.js';
import { WeightsForm } from './WeightsForm.js';
import { sumOf } from './words.js';

/** What ranking weighs: tried on past cases before it counts, taken back as easily. */
const WeightsPage = () => {
  usePageTitle('候補者の配点');
  const { data, error, refetch } = useQuery({
    queryKey: ['ranking', 'weights'],
    queryFn: readWeights,
  });
  return (
    <Needs permission="consultation:read">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="h1">候補者の配点</Typography>
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading lines={6} />}
        {data && <Weights list={data} />}
      </Box>
    </Needs>
  );
};

const Weights = ({ list }: { list: WeightsList }) => {
  const can = useCan();
  const editable = can('ranking:manage');
  const active = list.items.find(({ version }) => version === list.active) ?? list.items[0];
  const [values, setValues] = useState<WeightsValues | undefined>(active?.weights);
  const [naming, setNaming] = useState(false);
  const notify = useNotify();
  const preview = useMutation({
    mutationFn: previewWeights,
    onError: (error) => notify(messageOf(error), { type: 'error' }),
  });
  const save = useAction<{ values: WeightsValues; note: string }>({
    run: (it) => saveWeights(it.values, it.note),
    done: '新しい版として保存しました。「この配点を使う」を押すまで、候補の並びは変わりません。',
    onDone: () => setNaming(false),
    stale: [['ranking', 'weights']],
  });
  const versions = (
    <VersionsPanel
      list={list}
      editable={editable}
      onTake={({ weights }) => {
        setValues(weights);
        preview.reset();
      }}
    />
  );
  if (!editable || values === undefined) return versions;
  const whole = sumOf(values.score) === 100 && sumOf(values.fit) === 100;
  return (
    <>
      <Panel title="配点を試す">
        <WeightsForm values={values} onChange={setValues} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 3 }}>
          <Button
            variant="contained"
            disabled={!whole || preview.isPending}
            onClick={() => preview.mutate(values)}
          >
            {preview.isPending ? '試しています…' : 'これまでの相談で試す'}
          </Button>
          <Button disabled={!whole} onClick={() => setNaming(true)}>
            新しい版として保存
          </Button>
        </Box>
      </Panel>
      {preview.data && <PreviewPanel preview={preview.data} />}
      {versions}
      {naming && (
        <WordsDialog
          title="新しい版として保存"
          note={KEPT_WORDS}
          label="この配点にする理由"
          action="保存する"
          draftKey="weights-note"
          required
          busy={save.isPending}
          onCancel={() => setNaming(false)}
          onSubmit={(note) => save.mutate({ values, note })}
        />
      )}
    </>
  );
};

export default WeightsPage;
