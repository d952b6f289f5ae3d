import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { type CaseFile, filePath, removeFile } from '../../../api/files.js';
import { dayTimeOf } from '../../../i18n/dates.js';
import { ToneChip } from '../../../ui/StateChip.js';
import { useAction } from '../../../ui/use-action.js';
import { FileWarnings } from './FileWarnings.js';
import { sizeText } from './size-text.js';

interface FileItemProps {
  caseId: string;
  file: CaseFile;
  writes: boolean;
}

/** One file: opened as a download, never inside our pages; not at all before it is checked. */
export const FileItem = ({ caseId, file, writes }: FileItemProps) => {
  const remove = useAction({
    run: () => removeFile(caseId, file.id),
    done: 'ファイルを取り除きました',
    stale: [['case', caseId]],
  });
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        rowGap: 0.5,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-of-type': { borderBottom: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' }}>
        {file.state === 'clean' ? (
          <Link href={filePath(file.id)} download={file.name}>
            {file.name}
          </Link>
        ) : (
          <strong>{file.name}</strong>
        )}
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {[sizeText(file.size), file.sentByName, dayTimeOf(file.createdAt)].join('・')}
        </Box>
        <FileWarnings warnings={file.warnings} />
      </Box>
      {file.state === 'quarantined' && <ToneChip tone="watch">ウイルス検査中</ToneChip>}
      {file.state === 'refused' && <ToneChip tone="alarm">検査で問題あり（開けません）</ToneChip>}
      {file.messageId === null && (
        <>
          <ToneChip tone="quiet">まだ送っていません</ToneChip>
          {writes && (
            <Button
              variant="text"
              disabled={remove.isPending}
              onClick={() => remove.mutate()}
              aria-label={`${file.name}を取り除く`}
            >
              取り除く
            </Button>
          )}
        </>
      )}
    </Box>
  );
};
