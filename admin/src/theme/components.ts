import type { ThemeOptions } from '@mui/material/styles';
import { colours } from './palette.js';

const focusRing = { outline: `3px solid ${colours.persimmon}`, outlineOffset: 2 };

/** Defaults of the parts we use: flat surfaces, visible focus, targets big enough for a thumb. */
export const components: ThemeOptions['components'] = {
  MuiCssBaseline: {
    styleOverrides: {
      body: { overflowWrap: 'anywhere', fontFeatureSettings: '"palt" 0' },
      ':focus-visible': focusRing,
      '::selection': { background: colours.cedarSoft },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          transitionDuration: '0.01ms !important',
        },
      },
    },
  },
  MuiButtonBase: { styleOverrides: { root: { '&:focus-visible': focusRing } } },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined' },
    styleOverrides: {
      root: { borderRadius: 8, minHeight: 36, whiteSpace: 'nowrap' },
      outlined: { borderColor: colours.lineStrong, backgroundColor: colours.paper },
    },
  },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { rounded: { borderRadius: 12 }, outlined: { borderColor: colours.line } },
  },
  MuiDialog: { styleOverrides: { paper: { borderRadius: 14 } } },
  MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiOutlinedInput: {
    defaultProps: { notched: true },
    styleOverrides: {
      root: { backgroundColor: colours.paper, fontSize: '0.9375rem' },
      notchedOutline: { borderColor: colours.lineStrong },
    },
  },
  // Labels stay above their field: nothing jumps, and an empty field does not look filled.
  MuiInputLabel: { defaultProps: { shrink: true } },
  // ※ in the label says it; a star beside it would say it twice.
  MuiFormLabel: { styleOverrides: { asterisk: { display: 'none' } } },
  MuiFormHelperText: { styleOverrides: { root: { fontSize: '0.8125rem', marginLeft: 2 } } },
  MuiTableCell: {
    styleOverrides: {
      root: { borderColor: colours.line, fontSize: '0.875rem' },
      sizeSmall: { paddingInline: 12 },
      head: { color: colours.inkSoft, fontWeight: 700, fontSize: '0.8125rem' },
    },
  },
  MuiTab: {
    styleOverrides: {
      root: { minHeight: 44, minWidth: 0, fontSize: '0.9375rem', paddingInline: 14 },
    },
  },
  MuiTooltip: {
    defaultProps: { arrow: true },
    styleOverrides: { tooltip: { fontSize: '0.8125rem', backgroundColor: colours.ink } },
  },
  MuiChip: { styleOverrides: { root: { borderRadius: 7 } } },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiAlert: { styleOverrides: { root: { borderRadius: 10, fontSize: '0.875rem' } } },
};
