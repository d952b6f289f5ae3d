import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Needs } from '../ui/Needs.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { CataloguePanel } from './CataloguePanel.js';
import { PreferencesPanel } from './PreferencesPanel.js';
import { SettingsPanel } from './SettingsPanel.js';
import { TemplatesPanel } from './TemplatesPanel.js';

/** How mails reach whom, what the desk has ready, and how every mail reads. */
const MailsPage = () => {
  usePageTitle('メールの設定');
  return (
    <Needs permission="delivery:read">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="h1">メールの設定</Typography>
        <PreferencesPanel />
        <TemplatesPanel />
        <SettingsPanel />
        <CataloguePanel />
      </Box>
    </Needs>
  );
};

export default MailsPage;
