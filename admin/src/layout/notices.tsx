import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { usePageTitle } from '../ui/use-page-title.js';

interface NoticeProps {
  title: string;
  children: string;
}

/** A whole page that says what happened and where to go from here. */
const Notice = ({ title, children }: NoticeProps) => {
  usePageTitle(title);
  return (
    <Box sx={{ maxWidth: 520, mx: 'auto', mt: 8, textAlign: 'center' }}>
      <Typography variant="h1" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 3 }}>
        {children}
      </Typography>
      <Button component={Link} to="/" variant="contained">
        ホームへ
      </Button>
    </Box>
  );
};

export const NotFound = () => (
  <Notice title="見つかりません">アドレスが違うか、リンクが古くなっています。</Notice>
);
export const AccessDenied = () => (
  <Notice title="権限がありません">
    この画面を見る権限がありません。必要なときは管理者に相談してください。
  </Notice>
);
export const AuthenticationError = () => (
  <Notice title="サインインの確認ができません">
    サーバーにつながらないようです。少し待ってから、画面を読み直してください。
  </Notice>
);
