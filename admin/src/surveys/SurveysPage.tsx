import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Needs } from '../ui/Needs.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { CommentsPanel } from './CommentsPanel.js';
import { DefinitionsPanel } from './DefinitionsPanel.js';
import { FollowUpsPanel } from './FollowUpsPanel.js';
import { OutcomesPanel } from './OutcomesPanel.js';

/** What people said of the help, what has to be seen to, and what they are asked. */
const SurveysPage = () => {
  usePageTitle('アンケート');
  return (
    <Needs permission="kpi:read">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="h1">アンケート</Typography>
        <FollowUpsPanel />
        <OutcomesPanel />
        <CommentsPanel />
        <DefinitionsPanel />
      </Box>
    </Needs>
  );
};

export default SurveysPage;
