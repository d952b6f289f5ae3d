import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useQuery } from '@tanstack/react-query';
import { readFiles } from '../../../api/files.js';
import { AddFiles } from '../files/AddFiles.js';

interface MessageFilesProps {
  caseId: string;
  chosen: readonly string[];
  onChange: (fileIds: string[]) => void;
}

/** Files that wait with the case; those that are ticked go out with the message. */
export const MessageFiles = ({ caseId, chosen, onChange }: MessageFilesProps) => {
  const { data } = useQuery({
    queryKey: ['case', caseId, 'files'],
    queryFn: () => readFiles(caseId),
  });
  const waiting = data?.filter(({ messageId, state }) => messageId === null && state !== 'refused');
  return (
    <Box sx={{ display: 'grid', gap: 0.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {waiting?.map(({ id, name }) => (
        <FormControlLabel
          key={id}
          sx={{ overflowWrap: 'anywhere' }}
          label={`「${name}」を付ける`}
          control={
            <Checkbox
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((value) => value !== id))
              }
            />
          }
        />
      ))}
      <AddFiles caseId={caseId} />
    </Box>
  );
};
