import Box from '@mui/material/Box';
import type { AdviceReport } from '../../../api/types.js';
import { dayOf, dayTimeOf } from '../../../i18n/dates.js';
import { word } from '../../../i18n/words.js';
import { colours } from '../../../theme/palette.js';
import { Prose } from '../../../ui/Prose.js';

const PARTS = [
  { key: 'situation', label: '状況' },
  { key: 'advice', label: '助言' },
  { key: 'nextSteps', label: '次にすること' },
  { key: 'materials', label: '資料' },
] as const;

/** Before it reaches the requester. */
const STANDING = { draft: '（下書き）', in_review: '（確認待ち）', submitted: '' };

/** The supporter's advice report (助言記録) as the requester will read it. */
export const ReportView = ({ report }: { report: AdviceReport }) => (
  <Box
    sx={{
      mt: 2,
      p: 2,
      borderRadius: 2,
      bgcolor: colours.ground,
      borderLeft: `4px solid ${colours.cedar}`,
    }}
  >
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, mb: 1, fontSize: '0.875rem' }}>
      <Box component="h4" sx={{ m: 0, fontSize: '0.9375rem' }}>
        助言記録{STANDING[report.state]}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {[
          report.metOn && `面談 ${dayOf(`${report.metOn}T00:00:00+09:00`)}`,
          report.method && word('method', report.method),
          report.minutesSpent && `${String(report.minutesSpent)}分`,
          report.submittedAt && `提出 ${dayTimeOf(report.submittedAt)}`,
        ]
          .filter(Boolean)
          .join('・')}
      </Box>
    </Box>
    {PARTS.filter(({ key }) => report[key]).map(({ key, label }) => (
      <Box key={key} sx={{ mt: 1 }}>
        <Box component="h5" sx={{ m: 0, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {label}
        </Box>
        <Prose>{report[key]}</Prose>
      </Box>
    ))}
  </Box>
);
