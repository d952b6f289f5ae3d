import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ShowBase, useRecordContext } from 'react-admin';
import { Link } from 'react-router';
import { AccessLinksPanel } from '../access-links/AccessLinksPanel.js';
import type { Supporter } from '../api/types.js';
import { own } from '../i18n/own.js';
import { word } from '../i18n/words.js';
import { useCan } from '../providers/use-permissions.js';
import { useNames, useProfile } from '../providers/use-profile.js';
import { Fact, Facts } from '../ui/Facts.js';
import { Panel } from '../ui/Panel.js';
import { Prose } from '../ui/Prose.js';
import { SafeLink } from '../ui/SafeLink.js';
import { ToneChip } from '../ui/StateChip.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { ChangesPanel } from './ChangesPanel.js';
import { HistoryPanel } from './HistoryPanel.js';
import { regionChoices } from './regions.js';
import { TermsPanel } from './TermsPanel.js';

const labels = own.resources.supporters.fields;

/** One adviser or partner as staff know them. */
const SupporterShow = () => (
  <ShowBase<Supporter>>
    <Sheet />
  </ShowBase>
);

const Sheet = () => {
  const record = useRecordContext<Supporter>();
  const can = useCan();
  usePageTitle(record?.name ?? '登録者');
  if (!record) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 900 }}>
      <Heading record={record} />
      {record.offerObstacle && <Alert severity="info">{record.offerObstacle}</Alert>}
      {record.biography && (
        <Panel title={labels.biography}>
          <Prose>{record.biography}</Prose>
        </Panel>
      )}
      <ChangesPanel supporterId={record.id} />
      <Details record={record} />
      <TermsPanel record={record} />
      <HistoryPanel id={record.id} />
      <AccessLinksPanel record="supporters" id={record.id} writes={can('supporter:write')} />
    </Box>
  );
};

const Heading = ({ record }: { record: Supporter }) => {
  const can = useCan();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
      <Box sx={{ flex: '1 1 20em' }}>
        <Box sx={{ display: 'flex', gap: 1, mb: 0.5 }}>
          <ToneChip tone="calm">{word('supporterKind', record.kind)}</ToneChip>
          <ToneChip tone={record.status === 'active' ? 'good' : 'quiet'}>
            {word('supporterStatus', record.status)}
          </ToneChip>
        </Box>
        <Typography variant="h1">{record.name}</Typography>
        <Typography color="textSecondary">
          {[record.affiliation, record.headline].filter(Boolean).join('・')}
        </Typography>
      </Box>
      {can('supporter:write') && (
        <Button component={Link} to={`/supporters/${record.id}`}>
          編集
        </Button>
      )}
    </Box>
  );
};

const Details = ({ record }: { record: Supporter }) => {
  const names = useNames();
  const { data: profile } = useProfile();
  const regions = regionChoices(profile?.municipalities ?? []);
  const regionName = (code: string) => regions.find(({ id }) => id === code)?.name ?? code;
  return (
    <Panel title="登録の内容">
      <Facts>
        <Fact label={labels.specialities}>{record.specialities.join('、')}</Fact>
        <Fact label={labels.themes}>{record.themes.map(names.theme).join('、')}</Fact>
        <Fact label={labels.sectors}>{record.sectors.join('、')}</Fact>
        <Fact label={labels.regions}>{record.regions.map(regionName).join('、')}</Fact>
        <Fact label={labels.methods}>
          {record.methods.map((method) => word('method', method)).join('、')}
        </Fact>
        <Fact label={labels.email}>
          {record.email && <SafeLink href={`mailto:${record.email}`}>{record.email}</SafeLink>}
        </Fact>
        <Fact label={labels.activeCases}>
          {record.activeCases}件（月{record.capacityMonthly}件・同時{record.capacityAtOnce}件まで）
        </Fact>
        <Fact label={labels.conflicts}>{record.conflicts.join('、')}</Fact>
      </Facts>
    </Panel>
  );
};

export default SupporterShow;
