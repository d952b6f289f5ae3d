import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { AccessLinksPanel } from '../../access-links/AccessLinksPanel.js';
import { answerForThem, cancelRegistration, type Registration } from '../../api/registrations.js';
import type { Seminar } from '../../api/seminars.js';
import { dayTimeOf } from '../../i18n/dates.js';
import { word } from '../../i18n/words.js';
import { useCan } from '../../providers/use-permissions.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { useAction } from '../../ui/use-action.js';
import { ChangeDialog } from './ChangeDialog.js';
import { EraseRegistrationDialog } from './EraseRegistrationDialog.js';
import { modeText, StateNote } from './RegistrationsTable.js';

interface RegistrationDialogProps {
  seminar: Seminar;
  registration: Registration;
  onClose: () => void;
}

/** One registration, and what the desk does on somebody's behalf. */
export const RegistrationDialog = ({ seminar, registration, onClose }: RegistrationDialogProps) => {
  const id = useId();
  const can = useCan();
  const [doing, setDoing] = useState<'change' | 'cancel' | 'erase' | null>(null);
  const stale = [['seminar', seminar.id]];
  const cancel = useAction({
    run: () => cancelRegistration(registration.id),
    done: '取り消しました。空いた席には、次の方が繰り上がります。',
    stale,
    onDone: onClose,
  });
  const answer = useAction({
    run: (comes: boolean) => answerForThem(registration.id, comes),
    done: '返事を入れました',
    stale,
  });
  const { name, number, state } = registration;
  const open = ['confirmed', 'waitlisted', 'asked'].includes(state);
  // Who may still come is asked to be cancelled first, so that somebody else gets the seat.
  const over = seminar.state === 'held' || seminar.state === 'cancelled';
  if (doing === 'erase') {
    return <EraseRegistrationDialog registration={registration} stale={stale} onClose={onClose} />;
  }
  if (doing === 'change') {
    return (
      <ChangeDialog seminar={seminar} registration={registration} onClose={() => setDoing(null)} />
    );
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>
        {name}さんの申込み（{number}）
      </DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Details seminar={seminar} registration={registration} />
          <AccessLinksPanel
            record="registrations"
            id={registration.id}
            writes={can('seminar:write')}
          />
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5, flexWrap: 'wrap', gap: 1 }}>
        {can('privacy:manage') && !registration.forgottenAt && (!open || over) && (
          <Button color="error" onClick={() => setDoing('erase')}>
            個人情報を消去する
          </Button>
        )}
        {can('seminar:write') && open && (
          <>
            <Button color="error" onClick={() => setDoing('cancel')}>
              取り消す
            </Button>
            <Button onClick={() => setDoing('change')}>直す</Button>
          </>
        )}
        {can('seminar:write') && state === 'asked' && (
          <>
            <Button disabled={answer.isPending} onClick={() => answer.mutate(false)}>
              参加しない
            </Button>
            <Button disabled={answer.isPending} onClick={() => answer.mutate(true)}>
              参加する（電話で返事）
            </Button>
          </>
        )}
        <Button variant="contained" onClick={onClose}>
          閉じる
        </Button>
      </DialogActions>
      {doing === 'cancel' && (
        <ConfirmDialog
          title="申込みを取り消しますか"
          note={`${name}さんに、取消しのお知らせを送ります。空いた席にはキャンセル待ちの方が繰り上がり、その方にもお知らせします。取り消した申込みは戻せません（もう一度申し込めます）。`}
          action="取り消す"
          severe
          busy={cancel.isPending}
          onCancel={() => setDoing(null)}
          onConfirm={() => cancel.mutate()}
        />
      )}
    </Dialog>
  );
};

const Details = ({ seminar, registration }: Omit<RegistrationDialogProps, 'onClose'>) => {
  const { answers, companions, wish } = registration;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Facts>
        <Fact label="状態">
          <StateNote registration={registration} />
        </Fact>
        <Fact label="参加方法">{modeText(registration)}</Fact>
        <Fact label="ふりがな">{registration.kana}</Fact>
        <Fact label="所属">{registration.organisation}</Fact>
        <Fact label="メール">{registration.email}</Fact>
        <Fact label="電話">{registration.phone}</Fact>
        <Fact label="言葉">{word('language', registration.language)}</Fact>
        <Fact label="一緒に来る人">{companions.map((companion) => companion.name).join('、')}</Fact>
        <Fact label="必要な配慮">{registration.needs}</Fact>
        {seminar.questions.map(({ id, label }) => (
          <Fact key={id} label={label}>
            {answers[id]}
          </Fact>
        ))}
        <Fact label="申込み">{dayTimeOf(registration.createdAt)}</Fact>
        <Fact label="繰り上げ">
          {registration.promotedAt && dayTimeOf(registration.promotedAt)}
        </Fact>
        <Fact label="消去">
          {registration.forgottenAt && `${dayTimeOf(registration.forgottenAt)}に消去しました`}
        </Fact>
        <Fact label="受付">{registration.checkedInAt && dayTimeOf(registration.checkedInAt)}</Fact>
      </Facts>
      {wish && (
        <Box component="section" aria-label="個別相談の希望">
          <Facts>
            <Fact label="個別相談">{word('wishState', wish.state)}</Fact>
            <Fact label="相談したいこと">{wish.title}</Fact>
            <Fact label="くわしく">{wish.body}</Fact>
            <Fact label="決まらない理由">{wish.unplacedReason}</Fact>
          </Facts>
        </Box>
      )}
    </Box>
  );
};
