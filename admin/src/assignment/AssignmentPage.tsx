import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { messageOf } from '../api/problems.js';
import { type Assignment, planAssignment } from '../api/ranking.js';
import type { ConsultationSummary, Supporter } from '../api/types.js';
import { Needs } from '../ui/Needs.js';
import { useDraft } from '../ui/use-draft.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { OfferPlan } from './OfferPlan.js';
import { type Names, PlanPanel } from './PlanPanel.js';
import {
  type Decisions,
  FIRST_SETTING,
  type Pair,
  questionOf,
  samePair,
  type Setting,
  slotsOf,
} from './problem.js';
import { RequestsPanel } from './RequestsPanel.js';
import { SlotsPanel } from './SlotsPanel.js';
import { SupportersPanel } from './SupportersPanel.js';
import { WhyNotPanel } from './WhyNotPanel.js';

const ALL = { page: 1, perPage: 100 };

/** Many cases and supporters put together at once; nobody is asked before staff say so. */
const AssignmentPage = () => {
  usePageTitle('一括割り当て');
  return (
    <Needs permission="offer:write">
      <Assign />
    </Needs>
  );
};

const Assign = () => {
  const { data: cases = [] } = useGetList<ConsultationSummary>('consultations', {
    pagination: ALL,
    sort: { field: 'receivedAt', order: 'ASC' },
    filter: { state: 'hearing,matching' },
  });
  const { data: supporters = [] } = useGetList<Supporter>('supporters', {
    pagination: ALL,
    sort: { field: 'name', order: 'ASC' },
    filter: { status: 'active' },
  });
  const [setting, setSetting] = useDraft<Setting>('assignment', FIRST_SETTING);
  const [decisions, setDecisions] = useState<Decisions>({ pinned: [], forbidden: [] });
  const [plan, setPlan] = useState<Assignment>();
  const notify = useNotify();
  const ask = useMutation({
    mutationFn: ({ made, whyNot }: { made: Decisions; whyNot: Pair | null }) =>
      planAssignment(questionOf(setting, made, whyNot)),
    onSuccess: setPlan,
    onError: (error) => notify(messageOf(error), { type: 'error' }),
  });
  const again = (made: Decisions) => {
    setDecisions(made);
    ask.mutate({ made, whyNot: null });
  };
  const names: Names = {
    request: (id) => {
      const found = cases.find((one) => one.id === id);
      return found ? `${found.receiptNumber} ${found.title}` : '—';
    },
    supporter: (id) => supporters.find((supporter) => supporter.id === id)?.name ?? '—',
  };
  const slots = slotsOf(setting);
  const ready =
    setting.requests.length > 0 &&
    Object.keys(setting.supporters).length > 0 &&
    (!setting.timed || slots.length > 0);
  const others = ({ requestId }: Pair) =>
    decisions.pinned.filter((pair) => pair.requestId !== requestId);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="h1">一括割り当て</Typography>
      <Typography variant="body2" color="textSecondary">
        個別相談会の枠や、担当を離れる方の引継ぎで、たくさんの相談と支援者をまとめて組み合わせます。案を作るだけでは、だれにも連絡しません。
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <RequestsPanel
          cases={cases}
          chosen={setting.requests}
          onChange={(requests) => setSetting({ ...setting, requests })}
        />
        <SupportersPanel
          supporters={supporters}
          setting={setting}
          slots={slots}
          onChange={(chosen) => setSetting({ ...setting, supporters: chosen })}
        />
      </Box>
      <SlotsPanel setting={setting} slots={slots} onChange={setSetting} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Button
          variant="contained"
          disabled={!ready || ask.isPending}
          onClick={() => again(decisions)}
        >
          {ask.isPending ? '計算しています…' : '案を作る'}
        </Button>
        {decisions.pinned.length + decisions.forbidden.length > 0 && (
          <Button variant="text" onClick={() => again({ pinned: [], forbidden: [] })}>
            固定{decisions.pinned.length}件・除外{decisions.forbidden.length}件を取り消す
          </Button>
        )}
        {!ready && (
          <span>相談と支援者{setting.timed ? '、時間の枠' : ''}を選ぶと、案を作れます。</span>
        )}
      </Box>
      {plan && (
        <>
          <PlanPanel
            plan={plan}
            names={names}
            timed={setting.timed}
            onPin={({ requestId, supporterId }) =>
              again({
                ...decisions,
                pinned: [...others({ requestId, supporterId }), { requestId, supporterId }],
              })
            }
            onUnpin={(pair) => again({ ...decisions, pinned: others(pair) })}
            onForbid={(pair) =>
              again({
                pinned: decisions.pinned.filter((one) => !samePair(one, pair)),
                forbidden: [...decisions.forbidden, pair],
              })
            }
          />
          <WhyNotPanel
            setting={setting}
            names={names}
            answer={plan.whyNot}
            busy={ask.isPending}
            onRequest={(whyNot) => ask.mutate({ made: decisions, whyNot })}
          />
          <OfferPlan
            plan={plan}
            names={names}
            versionOf={(id) => cases.find((one) => one.id === id)?.version}
          />
        </>
      )}
    </Box>
  );
};

export default AssignmentPage;
