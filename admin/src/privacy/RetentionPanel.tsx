import { useQuery } from '@tanstack/react-query';
import { readRetention, type RetentionYears, setRetention } from '../api/privacy.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { useAction } from '../ui/use-action.js';
import { retentionChoices } from './retention.js';

/** How long cases are kept that have no period of their own. */
export const RetentionPanel = () => {
  const { data, error, refetch } = useQuery({
    queryKey: ['privacy', 'setting'],
    queryFn: readRetention,
  });
  const change = useAction({
    run: (years: RetentionYears) => setRetention(years),
    done: '保存期間の設定を変えました',
    stale: [['privacy']],
  });
  return (
    <Panel title="保存期間の設定">
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={1} />}
      {data && (
        <NativeSelect
          label="相談の保存期間"
          value={String(data)}
          choices={retentionChoices}
          disabled={change.isPending}
          helper="完了した年度の翌4月1日から数えます。相談ごとに変えることもできます。"
          width={{ xs: '100%', sm: 320 }}
          onChange={(value) => change.mutate(Number(value) as RetentionYears)}
        />
      )}
    </Panel>
  );
};
