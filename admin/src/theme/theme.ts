import { createTheme } from '@mui/material/styles';
import { components } from './components.js';
import { colours } from './palette.js';

const FONT =
  "'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'BIZ UDPGothic', 'Yu Gothic UI', Meiryo, system-ui, sans-serif";

/** The back office's look: dense, calm, 14 px text, one accent. */
export const theme = createTheme({
  palette: {
    mode: 'light',
    primary: { main: colours.cedar, dark: colours.cedarDeep, contrastText: colours.onCedar },
    secondary: { main: colours.persimmon, contrastText: '#ffffff' },
    error: { main: colours.rose },
    warning: { main: colours.ochre },
    success: { main: colours.leaf },
    info: { main: colours.sky },
    background: { default: colours.ground, paper: colours.paper },
    text: { primary: colours.ink, secondary: colours.inkSoft },
    divider: colours.line,
  },
  shape: { borderRadius: 5 },
  typography: {
    fontFamily: FONT,
    fontSize: 14,
    h1: { fontSize: '1.5rem', fontWeight: 700, lineHeight: 1.4, letterSpacing: '0.01em' },
    h2: { fontSize: '1rem', fontWeight: 700, lineHeight: 1.5 },
    h3: { fontSize: '0.875rem', fontWeight: 700, lineHeight: 1.5 },
    body1: { fontSize: '0.9375rem', lineHeight: 1.75 },
    body2: { fontSize: '0.875rem', lineHeight: 1.65 },
    caption: { fontSize: '0.8125rem', lineHeight: 1.5 },
    button: { textTransform: 'none', fontWeight: 700, letterSpacing: '0.02em' },
  },
  components,
});
