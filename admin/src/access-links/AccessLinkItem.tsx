import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import {
  type AccessLink,
  type LinkedRecord,
  replaceAccessLink,
  revokeAccessLink,
} from '../api/access-links.js';
import { accessLinkWords } from '../i18n/access-link-words.js';
import { dayTimeOf, lastDayOf } from '../i18n/dates.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { ToneChip } from '../ui/StateChip.js';
import { useAction } from '../ui/use-action.js';

interface AccessLinkItemProps {
  record: LinkedRecord;
  id: string;
  link: AccessLink;
  /** May replace and revoke it. */
  writes: boolean;
}

/** One way in: what it is, to whom it went, since when, when it was last opened, until when. */
export const AccessLinkItem = ({ record, id, link, writes }: AccessLinkItemProps) => {
  const [asking, setAsking] = useState<'replace' | 'revoke' | null>(null);
  const shut = () => setAsking(null);
  const stale = [['access-links', record, id]];
  const { name, revoke: consequence } = accessLinkWords[link.kind];
  const address = link.holder.address ?? '';
  const replace = useAction({
    run: () => replaceAccessLink(record, id, link.id),
    done: `新しいリンクを${address}に送りました`,
    onDone: shut,
    stale,
  });
  const revoke = useAction({
    run: () => revokeAccessLink(record, id, link.id),
    done: '止めました。もう開けません。',
    onDone: shut,
    stale,
  });
  const described = [name, link.about].filter(Boolean).join('・');
  return (
    <Box component="li" sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.5, alignItems: 'center' }}
      >
        <Box sx={{ fontWeight: 700 }}>{name}</Box>
        {link.revokedAt !== null && (
          <ToneChip tone="quiet">{`${dayTimeOf(link.revokedAt)} に止めました`}</ToneChip>
        )}
      </Box>
      <Box sx={{ overflowWrap: 'anywhere', fontSize: '0.875rem' }}>
        {[`${link.holder.name}（${address || 'メールアドレスなし'}）`, link.about]
          .filter(Boolean)
          .join('・')}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{lifeOf(link).join('・')}</Box>
      {writes && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
          {link.replaceable && (
            <Button
              size="small"
              aria-label={`新しいリンクを送る：${described}`}
              onClick={() => setAsking('replace')}
            >
              新しいリンクを送る
            </Button>
          )}
          {link.revokedAt === null && (
            <Button
              size="small"
              color="error"
              aria-label={`止める：${described}`}
              onClick={() => setAsking('revoke')}
            >
              止める
            </Button>
          )}
        </Box>
      )}
      {asking === 'replace' && (
        <ConfirmDialog
          title={`${name}を新しくしますか`}
          note={`新しいリンクを、${address}にメールで送ります。これまでのリンクは、すぐに使えなくなります。`}
          action="新しいリンクを送る"
          busy={replace.isPending}
          onCancel={shut}
          onConfirm={() => replace.mutate()}
        />
      )}
      {asking === 'revoke' && (
        <ConfirmDialog
          title={`${name}を止めますか`}
          note={consequence}
          action="止める"
          severe
          busy={revoke.isPending}
          onCancel={shut}
          onConfirm={() => revoke.mutate()}
        />
      )}
    </Box>
  );
};

const lifeOf = ({ kind, since, until, lastOpenedAt }: AccessLink): string[] => {
  const session = kind === 'session' || kind === 'offer-session';
  const opened = session ? '最後に使った時刻' : '最後に開かれた時刻';
  return [
    `${dayTimeOf(since)} から`,
    ...(until === null ? [] : [untilOf(until)]),
    // A code is typed in, not opened.
    ...(kind === 'mail-code'
      ? []
      : [lastOpenedAt === null ? 'まだ開かれていません' : `${opened} ${dayTimeOf(lastOpenedAt)}`]),
  ];
};

/** A deadline at midnight is the end of the day before. */
const untilOf = (at: string): string => {
  const text = dayTimeOf(at);
  return text.endsWith(' 00:00') ? lastDayOf(at) : `${text} まで`;
};
