import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Notification, useLogin } from 'react-admin';
import { type Entered, readPending } from '../api/sessions.js';
import type { Session } from '../api/types.js';
import { useProfile } from '../providers/use-profile.js';
import { colours } from '../theme/palette.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { EnrolStep } from './EnrolStep.js';
import { FactorStep } from './FactorStep.js';
import { PasswordStep } from './PasswordStep.js';
import { ResetStep } from './ResetStep.js';

/** react-query takes no undefined for an answer. */
const readPendingOrNull = async () => (await readPending()) ?? null;

type Step = 'password' | 'reset' | Exclude<Entered, Session>;

/** Staff sign-in: password, then a second factor where the account has or needs one. */
const SignInPage = () => {
  usePageTitle('サインイン');
  const login = useLogin();
  const { data: profile } = useProfile();
  const [step, setStep] = useState<Step>('password');
  const pending = useQuery({
    queryKey: ['pending-sign-in'],
    queryFn: readPendingOrNull,
    gcTime: 0,
  });
  const shown = step === 'password' && pending.data ? pending.data : step;
  const enter = (entered: Entered) => {
    if (entered.kind === 'account') void login({ session: entered });
    else setStep(entered);
  };
  return (
    <Box component="main" sx={page}>
      <Paper sx={sheet}>
        <Typography color="textSecondary">{profile?.name ?? 'DXセンター'}</Typography>
        <Typography variant="h1" sx={{ mb: 2 }}>
          相談管理にサインイン
        </Typography>
        {shown === 'password' && (
          <PasswordStep onEntered={enter} onForgotten={() => setStep('reset')} />
        )}
        {shown === 'reset' && <ResetStep onBack={() => setStep('password')} />}
        {typeof shown === 'object' && shown.kind === 'second-factor' && (
          <FactorStep methods={shown.methods} onEntered={enter} />
        )}
        {typeof shown === 'object' && shown.kind === 'enrolment' && <EnrolStep onEntered={enter} />}
      </Paper>
      <Notification />
    </Box>
  );
};

const page = {
  minHeight: '100vh',
  display: 'grid',
  placeItems: 'center',
  p: 2,
  bgcolor: colours.cedarDeep,
} as const;
const sheet = { width: '100%', maxWidth: 420, p: { xs: 3, sm: 5 }, borderRadius: 4 } as const;

export default SignInPage;
