import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { isPending } from '../../../api/pending.js';
import type { Consultation, Shortlist } from '../../../api/types.js';
import { dayTimeOf } from '../../../i18n/dates.js';
import { useCan } from '../../../providers/use-permissions.js';
import { EmptyNote, Failure, Loading } from '../../../ui/messages.js';
import { Panel } from '../../../ui/Panel.js';
import { useShortlist } from '../use-case.js';
import { CandidateCard } from './CandidateCard.js';
import { Excluded } from './Excluded.js';
import { type OfferTarget, OfferDialog } from './OfferDialog.js';
import { OtherSupporter } from './OtherSupporter.js';

/** More than anybody compares at once; the others are one click away. */
const FIRST = 5;

/** Who could help, best first, with the reasons; and who cannot, and why. */
export const ShortlistPanel = ({ record }: { record: Consultation }) => {
  const { data, error, refetch } = useShortlist(record.id);
  const shortlist = isPending(data) ? undefined : data;
  return (
    <Panel title="候補者" aside={shortlist && <Origin shortlist={shortlist} />}>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={5} />}
      {isPending(data) && (
        <EmptyNote>
          <span role="status">候補者を選んでいます。数秒で表示されます。</span>
        </EmptyNote>
      )}
      {shortlist && <Candidates record={record} shortlist={shortlist} />}
    </Panel>
  );
};

const Origin = ({ shortlist }: { shortlist: Shortlist }) => (
  <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
    {shortlist.items.length}名{shortlist.rankedAt && `・${dayTimeOf(shortlist.rankedAt)}`}・配点{' '}
    {shortlist.weightsVersion}
  </Box>
);

interface CandidatesProps {
  record: Consultation;
  shortlist: Shortlist;
}
const Candidates = ({ record, shortlist }: CandidatesProps) => {
  const can = useCan();
  const [all, setAll] = useState(false);
  const listed = all ? shortlist.items : shortlist.items.slice(0, FIRST);
  const [offering, setOffering] = useState<OfferTarget>();
  const markOf = (id: string) =>
    shortlist.marks.find(({ supporterId }) => supporterId === id)?.kind;
  const askFor = ({ supporterId, name }: { supporterId: string; name: string }) =>
    setOffering({
      supporterId,
      name,
      reasonNeeded:
        shortlist.items.find((item) => item.supporterId === supporterId)?.reasonNeeded ?? true,
    });
  return (
    <>
      {shortlist.verdict === 'none' && <NobodySuits missing={shortlist.missing} />}
      {shortlist.items.length === 0 && <EmptyNote>表示できる候補者がいません。</EmptyNote>}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {listed.map((candidate, index) => (
          <CandidateCard
            key={candidate.supporterId}
            caseId={record.id}
            candidate={candidate}
            rank={index + 1}
            shares={shortlist.weights}
            mark={markOf(candidate.supporterId)}
            onOffer={() => askFor(candidate)}
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {listed.length < shortlist.items.length && (
          <Button variant="text" onClick={() => setAll(true)}>
            ほかの候補者も見る（{shortlist.items.length - listed.length}名）
          </Button>
        )}
        {can('offer:write') && <OtherSupporter onChosen={askFor} />}
      </Box>
      <Excluded caseId={record.id} excluded={shortlist.excluded} markOf={markOf} onOffer={askFor} />
      {offering && (
        <OfferDialog record={record} candidate={offering} onClose={() => setOffering(undefined)} />
      )}
    </>
  );
};

/** Nobody fits well enough: what is missing, and what can be done. */
const NobodySuits = ({ missing }: { missing: Shortlist['missing'] }) => (
  <Alert severity="info" sx={{ mb: 2 }}>
    十分に合う登録者は見つかりませんでした。
    {missing.length > 0 && (
      <>
        足りない専門は<strong>「{missing.map(({ label }) => label).join('」「')}」</strong>です。
      </>
    )}
    職員から回答するか、支援機関への引継ぎもご検討ください。参考として、近い順に表示しています。
  </Alert>
);
