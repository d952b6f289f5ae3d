import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';

/** Ten codes for a lost phone, shown this once. */
export const RecoveryCodes = ({ codes }: { codes: string[] }) => (
  <>
    <Alert severity="warning">
      電話をなくしたときのための予備のコードです。この画面でしか表示されません。紙に控えて、安全なところに保管してください。
    </Alert>
    <Box
      component="ul"
      aria-label="予備のコード"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(2, 1fr)',
        gap: 0.5,
        m: 0,
        p: 0,
        listStyle: 'none',
        fontFamily: 'monospace',
      }}
    >
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </Box>
  </>
);
