import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { readFiles } from '../../../api/files.js';
import type { Consultation } from '../../../api/types.js';
import { useCan } from '../../../providers/use-permissions.js';
import { EmptyNote, Failure, Loading } from '../../../ui/messages.js';
import { Panel } from '../../../ui/Panel.js';
import { TabOpen } from '../use-case.js';
import { AddFiles } from './AddFiles.js';
import { FileItem } from './FileItem.js';
import { SendFilesDialog } from './SendFilesDialog.js';

/** What was sent along with the case, by whom, and what waits to be sent. */
export const FilesPanel = ({ record }: { record: Consultation }) => {
  const enabled = useContext(TabOpen);
  const can = useCan();
  const [sending, setSending] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', record.id, 'files'],
    queryFn: () => readFiles(record.id),
    enabled,
  });
  const waiting = data?.filter(({ messageId, state }) => messageId === null && state !== 'refused');
  const writes = can('message:write');
  return (
    <Panel title="ファイル">
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={2} />}
      {data?.length === 0 && <EmptyNote>まだファイルはありません。</EmptyNote>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data?.map((file) => (
          <FileItem key={file.id} caseId={record.id} file={file} writes={writes} />
        ))}
      </Box>
      {writes && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <AddFiles caseId={record.id} />
          {waiting && waiting.length > 0 && (
            <Button variant="contained" onClick={() => setSending(true)}>
              {`未送信の${String(waiting.length)}個を送る`}
            </Button>
          )}
        </Box>
      )}
      {sending && waiting && (
        <SendFilesDialog caseId={record.id} files={waiting} onClose={() => setSending(false)} />
      )}
    </Panel>
  );
};
