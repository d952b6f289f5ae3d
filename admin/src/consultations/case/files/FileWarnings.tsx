import Box from '@mui/material/Box';
import type { CaseFile } from '../../../api/files.js';
import { word } from '../../../i18n/words.js';
import { ToneChip } from '../../../ui/StateChip.js';

/** What a file can do when opened, beside its name: read before it is. */
export const FileWarnings = ({ warnings }: Pick<CaseFile, 'warnings'>) =>
  warnings.length === 0 ? null : (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 0.75,
        mt: 0.5,
        fontSize: '0.8125rem',
      }}
    >
      <ToneChip tone="alarm">開く前に確認</ToneChip>
      <span>{warnings.map((warning) => word('fileWarning', warning)).join('　')}</span>
    </Box>
  );
