import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { requestTraining, promoteModel, readModels, type TriageModels } from '../api/triage.js';
import { dayTimeOf } from '../i18n/dates.js';
import { useCan } from '../providers/use-permissions.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { useAction } from '../ui/use-action.js';
import { ModelLine } from './ModelLine.js';

/** Versions of the learned model: what each reached, which one speaks, one press to another. */
export const ModelsPanel = () => {
  const can = useCan();
  const { data, error, refetch } = useQuery({
    queryKey: ['triage', 'models'],
    queryFn: readModels,
  });
  const train = useAction({
    run: requestTraining,
    done: '学習を始めました。1分ほどして開き直すと、結果が出ます。',
    stale: [['triage', 'models']],
  });
  return (
    <Panel
      title="学習したモデル"
      actions={
        can('triage:manage') && (
          <Button size="small" disabled={train.isPending} onClick={() => train.mutate()}>
            いま学習する
          </Button>
        )
      }
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data && <Versions models={data} />}
    </Panel>
  );
};

const Versions = ({ models }: { models: TriageModels }) => {
  const can = useCan();
  const [asked, setAsked] = useState<{ number: number | null }>();
  const promote = useAction<{ number: number | null }>({
    run: ({ number }) => promoteModel(number, '品質の画面で選びました。'),
    done: '切り替えました。まだ確定していない相談を読み直しています。',
    onDone: () => setAsked(undefined),
    stale: [['triage', 'models']],
  });
  const choose = can('triage:manage') ? (number: number | null) => setAsked({ number }) : undefined;
  return (
    <>
      <Box sx={{ fontSize: '0.875rem', mb: 1.5, lineHeight: 1.8 }}>
        確定した相談は{models.labels}件（前回の学習のあと {models.newLabels}
        件）。毎晩2時20分に学習し、 取り置きの相談でいまより良いときだけ切り替わります。
      </Box>
      {models.items.length === 0 && (
        <EmptyNote>まだ学習していません。それまでは、ルールと辞書だけで分類します。</EmptyNote>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {models.items.map((item) => (
          <ModelLine
            key={item.number}
            model={item}
            current={item.number === models.current}
            onChoose={choose}
          />
        ))}
      </Box>
      {models.current !== null && choose && (
        <Button size="small" variant="text" onClick={() => choose(null)} sx={{ mt: 1 }}>
          学習を使わず、ルールと辞書だけに戻す
        </Button>
      )}
      {models.promotions.length > 0 && (
        <Box component="details" sx={{ mt: 1, fontSize: '0.8125rem', '& summary': { py: 0.75 } }}>
          <summary>切り替えの記録</summary>
          {models.promotions.map(({ at, number, byName, reason }) => (
            <Box key={at} sx={{ py: 0.25, color: 'text.secondary' }}>
              {dayTimeOf(at)} {number === null ? 'ルールだけ' : `第${String(number)}版`} {byName}：
              {reason}
            </Box>
          ))}
        </Box>
      )}
      {asked && (
        <ConfirmDialog
          title={asked.number === null ? 'ルールだけに戻す' : `第${String(asked.number)}版を使う`}
          note="これから届く相談と、まだ確定していない相談の分類の案が変わります。いつでも元に戻せます。"
          action="切り替える"
          busy={promote.isPending}
          onCancel={() => setAsked(undefined)}
          onConfirm={() => promote.mutate(asked)}
        />
      )}
    </>
  );
};
