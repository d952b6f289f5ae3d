import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { readOwnAccount } from '../api/own-account.js';
import { Failure, Loading } from '../ui/messages.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { FactorsPanel } from './FactorsPanel.js';
import { OwnSessionsPanel } from './OwnSessionsPanel.js';
import { PasswordPanel } from './PasswordPanel.js';
import { ProfilePanel } from './ProfilePanel.js';

/** What a person looks after themselves: name and address, password, second factor, sessions. */
const OwnAccountPage = () => {
  usePageTitle('自分のアカウント');
  const { data, error, refetch } = useQuery({
    queryKey: ['own-account'],
    queryFn: readOwnAccount,
  });
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 860 }}>
      <Typography variant="h1">自分のアカウント</Typography>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={6} />}
      {data && <ProfilePanel account={data} />}
      <FactorsPanel />
      <PasswordPanel email={data?.email} />
      <OwnSessionsPanel />
    </Box>
  );
};

export default OwnAccountPage;
