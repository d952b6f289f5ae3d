import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ContributionRate } from '../api/types.js';
import { colours } from '../theme/palette.js';
import { AnswerBar } from './AnswerBar.js';
import { marginText, rateText } from './contribution-text.js';

/** 貢献度 of the fiscal year against its target; the server has rounded, we only print. */
export const ContributionCard = ({ rate }: { rate: ContributionRate }) => (
  <Paper
    component="section"
    aria-labelledby="contribution"
    sx={{
      p: { xs: 2.5, sm: 3.5 },
      color: '#fff',
      bgcolor: colours.cedar,
      backgroundImage: `radial-gradient(120% 140% at 100% 0%, #2d7a70 0%, ${colours.cedar} 45%, ${colours.cedarDeep} 100%)`,
      '@media print': {
        color: '#000',
        backgroundColor: '#fff',
        backgroundImage: 'none',
        border: '1px solid #000',
        '& *': { color: '#000 !important' },
      },
    }}
  >
    <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1 }}>
      <Typography id="contribution" variant="h2">
        貢献度
        <Box component="span" sx={{ ml: 1, fontWeight: 400 }}>
          {rate.fiscalYearLabel}
        </Box>
      </Typography>
      <Standing rate={rate} />
    </Box>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: 3, my: 1 }}>
      <Box sx={{ fontSize: '3.75rem', fontWeight: 700, lineHeight: 1.15, ...digits }}>
        {rateText(rate.rate)}
        {rate.rate !== null && (
          <Box component="span" sx={{ fontSize: '1.5rem', ml: 0.5 }}>
            %
          </Box>
        )}
      </Box>
      <Box sx={{ pb: 1.25, ...digits }}>
        <strong>{rate.numerator}</strong> ÷ <strong>{rate.denominator}</strong> 件の回答
        <Box component="span" sx={{ mx: 1, opacity: 0.7 }} aria-hidden>
          ｜
        </Box>
        {rate.target === null ? '目標なし' : `目標 ${rate.target.toFixed(1)} %`}
      </Box>
    </Box>
    <AnswerBar counts={rate.counts} target={rate.target} />
    <Typography sx={{ mt: 1.5, fontSize: '0.9375rem' }}>{marginText(rate)}</Typography>
    <Typography sx={{ mt: 0.5, fontSize: '0.8125rem', color: colours.onCedarSoft }}>
      未回答 {rate.unanswered} 件 ・ 算定方法 第{rate.definitionVersion}版
    </Typography>
  </Paper>
);

const digits = { fontVariantNumeric: 'tabular-nums' } as const;

const Standing = ({ rate }: { rate: ContributionRate }) => {
  if (rate.rate === null || rate.target === null) return null;
  return (
    <Box
      sx={{
        px: 1.5,
        py: 0.25,
        borderRadius: 99,
        fontSize: '0.875rem',
        fontWeight: 700,
        color: rate.achieved ? colours.leaf : colours.rose,
        bgcolor: rate.achieved ? colours.leafSoft : colours.roseSoft,
      }}
    >
      {rate.achieved ? '目標を達成しています' : '目標に届いていません'}
    </Box>
  );
};
