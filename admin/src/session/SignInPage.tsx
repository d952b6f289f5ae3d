import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type SyntheticEvent, useState } from 'react';
import { Notification, useLogin } from 'react-admin';
import { messageOf, statusOf } from '../api/problems.js';
import { useProfile } from '../providers/use-profile.js';
import { colours } from '../theme/palette.js';
import { usePageTitle } from '../ui/use-page-title.js';

const WRONG = 'メールアドレスかパスワードが違います。もう一度入力してください。';

/** Staff sign-in with e-mail and password. Says what went wrong above the fields and keeps the input. */
export const SignInPage = () => {
  usePageTitle('サインイン');
  const login = useLogin();
  const { data: profile } = useProfile();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setTrouble(undefined);
    try {
      await login({ email: email.trim(), password });
    } catch (error) {
      setTrouble(statusOf(error) === 401 ? WRONG : messageOf(error));
      setBusy(false);
    }
  };

  return (
    <Box
      component="main"
      sx={{
        minHeight: '100vh',
        display: 'grid',
        placeItems: 'center',
        p: 2,
        bgcolor: colours.cedarDeep,
      }}
    >
      <Paper component="form" noValidate onSubmit={(event) => void submit(event)} sx={sheet}>
        <Typography color="textSecondary">{profile?.name ?? 'DXセンター'}</Typography>
        <Typography variant="h1" sx={{ mb: 1 }}>
          相談管理にサインイン
        </Typography>
        {trouble && <Alert severity="error">{trouble}</Alert>}
        <TextField
          label="メールアドレス"
          type="email"
          autoComplete="username"
          size="medium"
          autoFocus
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label="パスワード"
          type="password"
          autoComplete="current-password"
          size="medium"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" variant="contained" size="large" disabled={busy}>
          サインイン
        </Button>
        <Typography variant="caption" color="textSecondary">
          サインイン用のリンクを受け取った方は、そのリンクを開いてください。
        </Typography>
      </Paper>
      <Notification />
    </Box>
  );
};

const sheet = {
  display: 'grid',
  gap: 2,
  width: '100%',
  maxWidth: 420,
  p: { xs: 3, sm: 5 },
  borderRadius: 4,
} as const;
