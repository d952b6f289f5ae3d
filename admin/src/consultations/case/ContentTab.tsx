import Box from '@mui/material/Box';
import { AccessLinksPanel } from '../../access-links/AccessLinksPanel.js';
import type { Consultation } from '../../api/types.js';
import { dayTimeOf, eraDateOf } from '../../i18n/dates.js';
import { word } from '../../i18n/words.js';
import { useCan } from '../../providers/use-permissions.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Panel } from '../../ui/Panel.js';
import { Prose } from '../../ui/Prose.js';
import { FilesPanel } from './files/FilesPanel.js';
import { LinksPanel } from './links/LinksPanel.js';
import { PrivacyPanel } from './privacy/PrivacyPanel.js';
import { RequesterPanel } from './RequesterPanel.js';
import { PublicationPanel } from './similar/PublicationPanel.js';
import { SimilarPanel } from './similar/SimilarPanel.js';
import { WITH_RAIL } from './tabs.js';
import { TriagePanel } from './triage/TriagePanel.js';

/** What was asked, in the requester's words, and how it is categorised. */
export const ContentTab = ({ record }: { record: Consultation }) => (
  <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
    <Panel
      title="相談内容"
      aside={
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {word('channel', record.channel)}で {dayTimeOf(record.receivedAt)} に受付
        </Box>
      }
    >
      <Prose>{record.body}</Prose>
      <Box sx={{ mt: 2 }}>
        <Facts>
          <Fact label="めざす姿">{record.goal}</Fact>
          <Fact label="いつまでに">
            {record.deadline && eraDateOf(`${record.deadline}T00:00:00+09:00`)}
          </Fact>
          <Fact label="希望">{record.wishes}</Fact>
          <Fact label="必要なこと">{record.needs.join('、')}</Fact>
          <Fact label="希望する方法">
            {record.preferredMethods.map((method) => word('method', method)).join('、')}
          </Fact>
          <Fact label="ことば">
            {record.language === 'ja' ? '' : word('language', record.language)}
          </Fact>
          <Fact label="受付の記録">
            {record.proxy &&
              [`${record.proxy.staffName}が記入`, record.proxy.note].filter(Boolean).join('：')}
          </Fact>
          <Fact label="一緒に相談する方">
            {record.coRequesters.map(({ name }) => name).join('、')}
          </Fact>
        </Facts>
      </Box>
    </Panel>
    <FilesPanel record={record} />
    <LinksPanel record={record} />
    <TriagePanel record={record} />
    <SimilarPanel record={record} />
    <PublicationPanel record={record} />
    <Box sx={{ [WITH_RAIL]: { display: 'none' } }}>
      <RequesterPanel record={record} />
    </Box>
    <CaseAccessLinks id={record.id} />
    <PrivacyPanel record={record} />
  </Box>
);

const CaseAccessLinks = ({ id }: { id: string }) => {
  const can = useCan();
  return <AccessLinksPanel record="consultations" id={id} writes={can('consultation:write')} />;
};
