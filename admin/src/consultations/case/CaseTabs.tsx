import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Consultation } from '../../api/types.js';
import { casePath } from '../inbox/CaseLine.js';
import { ContentTab } from './ContentTab.js';
import { EngagementsTab } from './engagements/EngagementsPanel.js';
import { HearingPanel } from './hearing/HearingPanel.js';
import { MessagesPanel } from './messages/MessagesPanel.js';
import { ShortlistPanel } from './shortlist/ShortlistPanel.js';
import { CASE_TABS, type CaseTab, firstTab, isCaseTab, WITH_RAIL } from './tabs.js';
import { TabOpen } from './use-case.js';
import { TimelinePanel } from './timeline/TimelinePanel.js';

const CONTENT: Record<CaseTab, (props: { record: Consultation }) => ReactNode> = {
  content: ContentTab,
  hearing: HearingPanel,
  shortlist: ShortlistPanel,
  engagements: EngagementsTab,
  messages: MessagesPanel,
  timeline: ({ record }) => <TimelinePanel id={record.id} />,
};

/** The open tab is in the address, so that a link or a reload leads back to it. */
const useTab = (record: Consultation): [CaseTab, (tab: CaseTab) => void] => {
  const key = useParams()['*'];
  const navigate = useNavigate();
  const [initial] = useState(() => firstTab(record.state));
  return [
    isCaseTab(key) ? key : initial,
    (tab) => void navigate(`${casePath(record.id)}/${tab}`, { replace: true }),
  ];
};

/** Tabs visited once stay mounted: a half-written message survives a look at the candidates. */
export const CaseTabs = ({ record }: { record: Consultation }) => {
  const rail = useMediaQuery(WITH_RAIL);
  const [wanted, setTab] = useTab(record);
  // Beside the rail the timeline needs no tab.
  const tabs = rail ? CASE_TABS.filter(({ key }) => key !== 'timeline') : CASE_TABS;
  const tab = rail && wanted === 'timeline' ? 'content' : wanted;
  const [visited, setVisited] = useState<ReadonlySet<CaseTab>>(new Set());
  if (!visited.has(tab)) setVisited(new Set([...visited, tab]));
  return (
    <Box sx={{ minWidth: 0 }}>
      <Tabs
        value={tab}
        onChange={(_, next: CaseTab) => setTab(next)}
        variant="scrollable"
        scrollButtons={false}
        aria-label="この相談の内容"
      >
        {tabs.map(({ key, label }) => (
          <Tab
            key={key}
            value={key}
            label={label}
            id={`tab-${key}`}
            aria-controls={`panel-${key}`}
          />
        ))}
      </Tabs>
      {tabs.map(({ key }) => {
        const Content = CONTENT[key];
        return (
          <Box
            key={key}
            role="tabpanel"
            id={`panel-${key}`}
            aria-labelledby={`tab-${key}`}
            hidden={key !== tab}
            sx={{ pt: 1.5 }}
          >
            <TabOpen value={key === tab}>{visited.has(key) && <Content record={record} />}</TabOpen>
          </Box>
        );
      })}
    </Box>
  );
};
