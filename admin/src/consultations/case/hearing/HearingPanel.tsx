import Box from '@mui/material/Box';
import type { Consultation, Hearing } from '../../../api/types.js';
import { dayTimeOf } from '../../../i18n/dates.js';
import { useCan } from '../../../providers/use-permissions.js';
import { Fact, Facts } from '../../../ui/Facts.js';
import { EmptyNote, Failure, Loading } from '../../../ui/messages.js';
import { Panel } from '../../../ui/Panel.js';
import { Prose } from '../../../ui/Prose.js';
import { colours } from '../../../theme/palette.js';
import { useHearings } from '../use-case.js';
import { HearingForm } from './HearingForm.js';

/** What staff made of the request: the newest version to write on, older ones to read. */
export const HearingPanel = ({ record }: { record: Consultation }) => {
  const { data, error, refetch } = useHearings(record.id);
  const can = useCan();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Panel title="聞き取り（課題の明確化）" aside={<Version hearing={data?.[0]} />}>
        <Request record={record} />
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading lines={5} />}
        {data && can('consultation:write') && <HearingForm record={record} latest={data[0]} />}
        {data?.[0] && !can('consultation:write') && <HearingFacts hearing={data[0]} />}
        {data?.length === 0 && !can('consultation:write') && (
          <EmptyNote>聞き取りはまだです。</EmptyNote>
        )}
      </Panel>
      {data && data.length > 1 && (
        <Panel title="これまでの版">
          {data.slice(1).map((hearing) => (
            <Box component="details" key={hearing.version} sx={{ py: 0.5, fontSize: '0.875rem' }}>
              <Box component="summary" sx={{ cursor: 'pointer', minHeight: 32 }}>
                <Version hearing={hearing} />
              </Box>
              <HearingFacts hearing={hearing} />
            </Box>
          ))}
        </Panel>
      )}
    </Box>
  );
};

/** What was asked, at hand while writing. */
const Request = ({ record }: { record: Consultation }) => (
  <Box component="details" sx={{ mb: 2, p: 1.5, borderRadius: 2, bgcolor: colours.ground }}>
    <Box component="summary" sx={{ cursor: 'pointer', fontSize: '0.875rem', fontWeight: 700 }}>
      相談内容を読む
    </Box>
    <Prose>{record.body}</Prose>
  </Box>
);

const Version = ({ hearing }: { hearing: Hearing | undefined }) =>
  hearing ? (
    <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
      第{hearing.version}版・{hearing.authorName}・{dayTimeOf(hearing.createdAt)}
    </Box>
  ) : null;

const HearingFacts = ({ hearing }: { hearing: Hearing }) => (
  <Box sx={{ whiteSpace: 'pre-wrap' }}>
    <Facts>
      <Fact label="問題">{hearing.problem}</Fact>
      <Fact label="目標">{hearing.goal}</Fact>
      <Fact label="制約">{hearing.constraints}</Fact>
      <Fact label="初期助言">{hearing.firstAdvice}</Fact>
    </Facts>
  </Box>
);
