import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { type CaseLink, readCaseLinks, undoCaseLink } from '../../../api/case-links.js';
import type { Consultation } from '../../../api/types.js';
import { dayTimeOf } from '../../../i18n/dates.js';
import { useCan } from '../../../providers/use-permissions.js';
import { EmptyNote, Failure, Loading } from '../../../ui/messages.js';
import { Panel } from '../../../ui/Panel.js';
import { useAction } from '../../../ui/use-action.js';
import { casePath } from '../../inbox/CaseLine.js';
import { TabOpen } from '../use-case.js';
import { LinkDialog, type LinkDeed } from './LinkDialog.js';

const DEEDS: readonly [LinkDeed, string][] = [
  ['merge', 'まとめる'],
  ['split', '分ける'],
  ['link', '関連付ける'],
];

/** What this case has to do with others, and how to say so. */
export const LinksPanel = ({ record }: { record: Consultation }) => {
  const can = useCan();
  const enabled = useContext(TabOpen);
  const [deed, setDeed] = useState<LinkDeed | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['case', record.id, 'links'],
    queryFn: () => readCaseLinks(record.id),
    enabled,
  });
  const writes = can('consultation:write');
  return (
    <Panel title="関係のある相談">
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={1} />}
      {data?.length === 0 && <EmptyNote>ありません。</EmptyNote>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data?.map((link) => (
          <LinkItem key={link.id} caseId={record.id} link={link} writes={writes} />
        ))}
      </Box>
      {writes && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {DEEDS.map(([name, label]) => (
            <Button key={name} onClick={() => setDeed(name)}>
              {label}
            </Button>
          ))}
        </Box>
      )}
      {deed && <LinkDialog caseId={record.id} deed={deed} onClose={() => setDeed(null)} />}
    </Panel>
  );
};

const SENTENCES: Record<CaseLink['kind'], Record<CaseLink['direction'], string>> = {
  merge: { out: 'にまとめました', in: 'をこの相談にまとめました' },
  split: { out: 'に一部を分けました', in: 'から分けた相談です' },
  related: { out: 'と関連しています', in: 'と関連しています' },
};

interface LinkItemProps {
  caseId: string;
  link: CaseLink;
  writes: boolean;
}

const LinkItem = ({ caseId, link, writes }: LinkItemProps) => {
  const undo = useAction({
    run: () => undoCaseLink(link.id),
    done: '取り消しました',
    stale: [['case', caseId], ['consultations']],
  });
  const { other } = link;
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ textDecoration: link.undoneAt ? 'line-through' : 'none' }}>
        <Link component={RouterLink} to={casePath(other.id)}>
          {other.receiptNumber}
        </Link>
        {`「${other.title}」${SENTENCES[link.kind][link.direction]}`}
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {[link.reason, link.madeByName, dayTimeOf(link.madeAt)].filter(Boolean).join('・')}
        {link.undoneAt && `（${link.undoneByName ?? ''}が取り消しました）`}
      </Box>
      {writes && link.undoneAt === null && (
        <Button
          variant="text"
          disabled={undo.isPending}
          aria-label={`${other.receiptNumber}との関係を取り消す`}
          onClick={() => undo.mutate()}
        >
          取り消す
        </Button>
      )}
    </Box>
  );
};
