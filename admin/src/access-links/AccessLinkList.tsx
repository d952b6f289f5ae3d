import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { type LinkedRecord, readAccessLinks } from '../api/access-links.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { AccessLinkItem } from './AccessLinkItem.js';

interface AccessLinkListProps {
  record: LinkedRecord;
  id: string;
  writes: boolean;
}

/** Every way in that is out for a record. Reading it is noted in the audit log, so it is read when it is shown. */
export const AccessLinkList = ({ record, id, writes }: AccessLinkListProps) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['access-links', record, id],
    queryFn: () => readAccessLinks(record, id),
  });
  if (!data) return error ? <Failure error={error} onRetry={refetch} /> : <Loading lines={2} />;
  if (data.length === 0) return <EmptyNote>今使えるリンクはありません。</EmptyNote>;
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data.map((link) => (
          <AccessLinkItem key={link.id} record={record} id={id} link={link} writes={writes} />
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
        「開かれた」には、メールの安全を確かめる仕組みが自動で開いた場合も含まれます。メールアドレスを変えると、前のアドレスに届いたリンクは自動で終わります。
      </Typography>
    </>
  );
};
