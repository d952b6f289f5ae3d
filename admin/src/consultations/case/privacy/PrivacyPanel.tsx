import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type CasePrivacy,
  exportCase,
  readCasePrivacy,
  type RetentionYears,
  setCaseRetention,
} from '../../../api/privacy.js';
import type { Consultation } from '../../../api/types.js';
import { eraDateOf } from '../../../i18n/dates.js';
import { useCan } from '../../../providers/use-permissions.js';
import { retentionChoices } from '../../../privacy/retention.js';
import { Fact, Facts } from '../../../ui/Facts.js';
import { FoldedPanel } from '../../../ui/FoldedPanel.js';
import { NativeSelect } from '../../../ui/NativeSelect.js';
import { Failure, Loading } from '../../../ui/messages.js';
import { saveJson } from '../../../ui/save-file.js';
import { useAction } from '../../../ui/use-action.js';
import { EraseDialog } from './EraseDialog.js';
import { HoldDialog } from './HoldDialog.js';
import { HoldList } from './HoldList.js';

/** How long the case is kept, what holds it back, disclosure and erasure; for managers. */
export const PrivacyPanel = ({ record }: { record: Consultation }) => {
  const can = useCan();
  if (!can('privacy:manage')) return null;
  return (
    <FoldedPanel title="個人情報" note="保存期間・消去・開示">
      {() => <Privacy record={record} />}
    </FoldedPanel>
  );
};

const Privacy = ({ record }: { record: Consultation }) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['case', record.id, 'privacy'],
    queryFn: () => readCasePrivacy(record.id),
  });
  if (!data) return error ? <Failure error={error} onRetry={refetch} /> : <Loading />;
  return <Standing record={record} privacy={data} />;
};

interface StandingProps {
  record: Consultation;
  privacy: CasePrivacy;
}
const Standing = ({ record, privacy }: StandingProps) => {
  const { retention, requestedAt, erasedAt, holds } = privacy;
  const [open, setOpen] = useState<'hold' | 'erase'>();
  const shut = () => setOpen(undefined);
  const disclose = useAction({
    run: () => exportCase(record.id),
    done: '書き出しました。取り扱いにご注意ください。',
    onDone: (data) => saveJson(`${record.receiptNumber}-開示.json`, data),
    stale: [],
  });
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {requestedAt && !erasedAt && (
        <Alert severity="warning">
          {eraDateOf(requestedAt)}に、相談者から消去の求めがありました。
        </Alert>
      )}
      <Facts>
        <Fact label="保存期限">
          {retention.keptUntil ? eraDateOf(retention.keptUntil) : '完了してから決まります'}
        </Fact>
        <Fact label="消去">{erasedAt && `${eraDateOf(erasedAt)}に消去しました`}</Fact>
      </Facts>
      {!erasedAt && <RetentionPeriod record={record} privacy={privacy} />}
      <HoldList consultationId={record.id} holds={holds} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button disabled={disclose.isPending} onClick={() => disclose.mutate()}>
          開示のために書き出す
        </Button>
        {!erasedAt && <Button onClick={() => setOpen('hold')}>消去を保留する</Button>}
        {!erasedAt && (
          <Button color="error" onClick={() => setOpen('erase')}>
            個人情報を消去する
          </Button>
        )}
      </Box>
      {open === 'hold' && <HoldDialog consultationId={record.id} onClose={shut} />}
      {open === 'erase' && <EraseDialog record={record} onClose={shut} />}
    </Box>
  );
};

/** The years this case is kept, where they differ from the centre's setting. */
const RetentionPeriod = ({ record, privacy: { retention } }: StandingProps) => {
  const save = useAction({
    run: (years: RetentionYears | null) => setCaseRetention(record.id, years),
    done: '保存期間を変えました',
    stale: [['case', record.id]],
  });
  return (
    <NativeSelect
      label="保存期間"
      value={retention.own ? String(retention.years) : ''}
      emptyText={`窓口の設定のとおり${retention.own ? '' : `（${String(retention.years)}年）`}`}
      choices={retentionChoices}
      disabled={save.isPending}
      helper="完了した年度の翌4月1日から数えます。"
      width={{ xs: '100%', sm: 280 }}
      onChange={(value) => save.mutate(value === '' ? null : (Number(value) as RetentionYears))}
    />
  );
};
