import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import { readChanges, readEndingTerms } from '../api/people.js';
import { type Escalation, readEscalations } from '../api/support.js';
import { casePath } from '../consultations/inbox/CaseLine.js';
import { dayOf, daysUntil } from '../i18n/dates.js';
import { colours } from '../theme/palette.js';
import { Failure } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';

const EVERY_MINUTE = 60_000;
/** Enough to begin with; the number says how many there are. */
const SHOWN = 8;
/** Where on the case page it is done. */
const TABS: Partial<Record<Escalation['kind'], string>> = {
  offer: 'shortlist',
  report: 'engagements',
  review: 'engagements',
  referral: 'engagements',
  outcome: 'engagements',
};

/** What is late and needs a person: nothing is shown when nothing is. */
export const Escalations = () => {
  const { data, error, refetch } = useQuery({
    queryKey: ['escalations'],
    queryFn: readEscalations,
    refetchInterval: EVERY_MINUTE,
  });
  if (error && !data) return <Failure error={error} onRetry={refetch} />;
  if (!data || data.length === 0) return null;
  return (
    <Panel title="対応が遅れているもの" aside={<ToneChip tone="alarm">{data.length}件</ToneChip>}>
      <Box component="ul" sx={list}>
        {data.slice(0, SHOWN).map((it) => (
          <li key={`${it.kind}:${it.engagementId ?? it.consultationId}`}>
            <Box sx={{ flex: '1 1 16em', minWidth: 0 }}>
              <Box sx={{ fontWeight: 700 }}>{it.label}</Box>
              <Link
                component={RouterLink}
                to={[casePath(it.consultationId), TABS[it.kind]].filter(Boolean).join('/')}
              >
                {it.receiptNumber} {it.title}
              </Link>
            </Box>
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {[it.supporterName, it.assigneeName && `担当 ${it.assigneeName}`]
                .filter(Boolean)
                .join('・')}
            </Box>
            <ToneChip tone="alarm">{lateText(it.dueAt)}</ToneChip>
          </li>
        ))}
      </Box>
      {data.length > SHOWN && (
        <Box sx={{ mt: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>
          ほかに{data.length - SHOWN}件あります。
        </Box>
      )}
    </Panel>
  );
};

/** Wishes of supporters and terms that end: the roster's own things to do. */
export const RosterTasks = () => {
  const { data: changes } = useQuery({
    queryKey: ['supporter-changes'],
    queryFn: () => readChanges(),
  });
  const { data: terms } = useQuery({ queryKey: ['ending-terms'], queryFn: readEndingTerms });
  if (!changes?.length && !terms?.length) return null;
  return (
    <Panel title="登録者について">
      <Box component="ul" sx={list}>
        {changes?.map((change) => (
          <li key={change.id}>
            <Link component={RouterLink} to={`/supporters/${change.supporterId}/show`}>
              {change.supporterName}さんから、登録内容の変更の申し出があります
            </Link>
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {change.changes.map(({ label }) => label).join('・')}
            </Box>
          </li>
        ))}
        {terms?.map(({ supporterId, name, until, over }) => (
          <li key={supporterId}>
            <Link component={RouterLink} to={`/supporters/${supporterId}/show`}>
              {name}さんの委嘱期間{over ? 'が終わりました' : 'がまもなく終わります'}
            </Link>
            <ToneChip tone={over ? 'alarm' : 'watch'}>{until}まで</ToneChip>
          </li>
        ))}
      </Box>
    </Panel>
  );
};

const lateText = (dueAt: string): string => {
  const days = -daysUntil(dueAt);
  return days > 0 ? `${String(days)}日遅れ` : `${dayOf(dueAt)}まで`;
};

const list = {
  m: 0,
  p: 0,
  listStyle: 'none',
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 1.25,
    py: 1,
    borderTop: `1px solid ${colours.line}`,
  },
  '& > li:first-of-type': { borderTop: 0 },
} as const;
