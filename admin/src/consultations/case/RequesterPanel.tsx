import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Consent, Consultation } from '../../api/types.js';
import { dayOf } from '../../i18n/dates.js';
import { word } from '../../i18n/words.js';
import { useCan } from '../../providers/use-permissions.js';
import { useNames } from '../../providers/use-profile.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Panel } from '../../ui/Panel.js';
import { SafeLink } from '../../ui/SafeLink.js';
import { ToneChip } from '../../ui/StateChip.js';
import { ContactDialog } from './ContactDialog.js';
import { isWithdrawable, WithdrawConsent } from './privacy/WithdrawConsent.js';

/** Who asks, how to reach them, and what they agreed to. */
export const RequesterPanel = ({ record }: { record: Consultation }) => {
  const { requester } = record;
  const names = useNames();
  const can = useCan();
  const [correcting, setCorrecting] = useState(false);
  return (
    <Panel
      title="相談者"
      aside={<ToneChip tone="quiet">{names.requesterType(requester.type)}</ToneChip>}
    >
      <Box sx={{ mb: 1.25 }}>
        <Box sx={{ fontWeight: 700, fontSize: '1rem' }}>
          {requester.name}
          {record.fictitious && (
            <Box component="span" sx={{ ml: 1, ...small }}>
              （架空）
            </Box>
          )}
        </Box>
        {requester.kana && <Box sx={small}>{requester.kana}</Box>}
      </Box>
      <Facts>
        <Fact label="団体・会社">{requester.organisation}</Fact>
        <Fact label="部署">{requester.department}</Fact>
        <Fact label="メール">
          {requester.email && (
            <>
              <SafeLink href={`mailto:${requester.email}`}>{requester.email}</SafeLink>
              {requester.emailConfirmed === false && <UnconfirmedAddress />}
            </>
          )}
        </Fact>
        <Fact label="電話">
          {requester.phone && (
            <SafeLink href={`tel:${requester.phone}`}>{requester.phone}</SafeLink>
          )}
        </Fact>
        <Fact label="市町">{names.municipality(requester.municipality)}</Fact>
        <Fact label="業種">{requester.industry}</Fact>
        <Fact label="従業員数">{requester.employees}</Fact>
      </Facts>
      {can('consultation:write') && (
        <Button size="small" sx={{ mt: 1 }} onClick={() => setCorrecting(true)}>
          連絡先を直す
        </Button>
      )}
      {correcting && <ContactDialog record={record} onClose={() => setCorrecting(false)} />}
      <ConsentList caseId={record.id} consents={record.consents} />
    </Panel>
  );
};

/** Anybody may have typed it; until it is confirmed, mails to it carry no name. */
const UnconfirmedAddress = () => (
  <Box sx={{ mt: 0.5, display: 'grid', gap: 0.25, justifyItems: 'start' }}>
    <ToneChip tone="watch">アドレスは未確認</ToneChip>
    <Box component="span" sx={small}>
      ご本人のものか、まだ確かめられていません。メールのリンクを開くか、返信があると消えます。
    </Box>
  </Box>
);

const small = { color: 'text.secondary', fontSize: '0.8125rem', fontWeight: 400 } as const;

/** Every agreement with its day and text version; a withdrawn one says so. */
const ConsentList = ({ caseId, consents }: { caseId: string; consents: Consent[] }) => (
  <Box sx={{ mt: 2 }}>
    <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
      同意
    </Box>
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: '0.875rem' }}>
      {consents.map((consent) => (
        <li key={consent.kind}>
          {consent.withdrawnAt === null ? '✓ ' : '× '}
          {word('consent', consent.kind)}
          <Box component="span" sx={{ ml: 1, ...small }}>
            {consent.withdrawnAt === null
              ? `${dayOf(consent.givenAt)}（第${String(consent.textVersion)}版）`
              : `${dayOf(consent.withdrawnAt)} に撤回`}
          </Box>
          {consent.withdrawnAt === null && isWithdrawable(consent.kind) && (
            <WithdrawConsent caseId={caseId} kind={consent.kind} />
          )}
        </li>
      ))}
    </Box>
  </Box>
);
