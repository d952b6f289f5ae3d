import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Seminar } from '../../api/seminars.js';
import { useCan } from '../../providers/use-permissions.js';
import { PrintLinks } from '../PrintLinks.js';

/** The list as a file and on paper. Each file that leaves is noted in the audit log. */
export const SavedLists = ({ seminar }: { seminar: Seminar }) => {
  const can = useCan();
  if (!can('seminar:write')) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
      <Button
        component="a"
        href={`/api/v1/seminars/${seminar.id}/registrations/export`}
        download
        title="書き出した記録が残ります"
      >
        表計算用のファイルで保存
      </Button>
      <PrintLinks seminar={seminar} />
    </Box>
  );
};
