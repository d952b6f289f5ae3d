import Box from '@mui/material/Box';
import { isPending } from '../../../api/pending.js';
import type { Consultation } from '../../../api/types.js';
import { dayTimeOf } from '../../../i18n/dates.js';
import { EmptyNote, Failure, Loading } from '../../../ui/messages.js';
import { Panel } from '../../../ui/Panel.js';
import { ToneChip } from '../../../ui/StateChip.js';
import { useTriage } from '../use-case.js';
import { TriageForm } from './TriageForm.js';

/** The suggested categories with what they rest on; confirmed or corrected in one step. */
export const TriagePanel = ({ record }: { record: Consultation }) => {
  const { data, error, refetch } = useTriage(record.id);
  const triage = isPending(data) ? undefined : data;
  return (
    <Panel
      title="分類"
      aside={
        triage?.confirmed ? (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <ToneChip tone="good">確定済み</ToneChip>
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {triage.confirmed.byName}・{dayTimeOf(triage.confirmed.at)}
            </Box>
          </Box>
        ) : (
          triage && <ToneChip tone="watch">未確定</ToneChip>
        )
      }
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {isPending(data) && (
        <EmptyNote>
          <span role="status">分類の候補を作っています。数秒で表示されます。</span>
        </EmptyNote>
      )}
      {triage && <TriageForm record={record} triage={triage} />}
    </Panel>
  );
};
