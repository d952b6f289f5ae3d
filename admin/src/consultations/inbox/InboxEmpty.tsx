import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useFilters } from '../../ui/use-filters.js';
import { currentTab } from './tabs.js';

/** No case matches: good news on a tab, a hint when the person narrowed too far. */
export const InboxEmpty = () => {
  const { values, replace } = useFilters();
  const tab = currentTab(values);
  return (
    <Paper variant="outlined" role="status" sx={{ p: 5, textAlign: 'center' }}>
      <Typography sx={{ mb: 2 }}>
        {tab ? `「${tab.label}」の相談はありません。` : 'この条件に合う相談はありません。'}
      </Typography>
      {!tab && <Button onClick={() => replace({})}>条件をすべて外す</Button>}
    </Paper>
  );
};
