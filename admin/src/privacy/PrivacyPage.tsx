import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Needs } from '../ui/Needs.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { DuePanel } from './DuePanel.js';
import { ErasuresPanel } from './ErasuresPanel.js';
import { PersonPanel } from './PersonPanel.js';
import { RequestsPanel } from './RequestsPanel.js';
import { RetentionPanel } from './RetentionPanel.js';

/** What will be erased, what was asked to be erased, what was; disclosure of one person's data. */
const PrivacyPage = () => {
  usePageTitle('個人情報');
  return (
    <Needs permission="privacy:manage">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="h1">個人情報</Typography>
        <RequestsPanel />
        <DuePanel />
        <PersonPanel />
        <RetentionPanel />
        <ErasuresPanel />
      </Box>
    </Needs>
  );
};

export default PrivacyPage;
