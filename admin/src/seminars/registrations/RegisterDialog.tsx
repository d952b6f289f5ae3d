import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useState } from 'react';
import {
  type NewRegistration,
  register,
  type RegistrationReceipt,
} from '../../api/registrations.js';
import type { Seminar } from '../../api/seminars.js';
import { word } from '../../i18n/words.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { Line } from '../../ui/Line.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { useSettled } from '../../ui/use-settled.js';
import { emptyPerson, toPerson } from './person.js';
import { PersonFields } from './PersonFields.js';
import { useRefusal } from './use-refusal.js';

const receiptText = ({ number, status, position, otherMode }: RegistrationReceipt): string =>
  status === 'waitlisted'
    ? `${number}：キャンセル待ち（${String(position ?? 1)}番目）で受け付けました。${otherMode === null ? '' : `${word('seatMode', otherMode)}なら今、席があります。`}`
    : `${number}：席を確保しました。`;

/** Somebody registers by telephone or at the counter; the same rules and mails as in public. */
export const RegisterDialog = (props: { seminar: Seminar; onClose: () => void }) => {
  const { seminar, onClose } = props;
  const settled = useSettled();
  const [draft, setDraft] = useState(() => emptyPerson(seminar));
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [wish, setWish] = useState<{ title: string; body: string } | null>(null);
  const [agreed, setAgreed] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [receipt, setReceipt] = useState<RegistrationReceipt | null>(null);
  const [mistake, keeping] = useRefusal();
  const send = () =>
    keeping(async () => {
      const body = {
        ...toPerson(draft),
        language: 'ja',
        answers: Object.fromEntries(Object.entries(answers).filter(([, it]) => it.trim() !== '')),
        slotWish: wish && { ...wish, themes: [], shareWithSupporters: true },
        consents: { purpose: agreed },
      } as unknown as NewRegistration;
      const made = await settled(() => register(seminar.id, body, key), '申込みを受け付けました', [
        ['seminar', seminar.id],
      ]);
      setReceipt(made);
      setDraft(emptyPerson(seminar));
      setAnswers({});
      setWish(null);
      setAgreed(false);
      setKey(crypto.randomUUID());
    });
  return (
    <FormDialog
      title="代わりに申し込む"
      note="電話や窓口で聞き取って入れます。本人に、番号と予定の入った確認のメールが届きます。"
      action="申し込む"
      run={send}
      onCancel={onClose}
    >
      {() => (
        <>
          {receipt && <Alert severity="success">{receiptText(receipt)}</Alert>}
          <PersonFields seminar={seminar} draft={draft} mistake={mistake} onChange={setDraft} />
          {seminar.questions.map(({ id, label, kind, options, required }) => {
            const shown = `${label}${required ? ' ※' : ''}`;
            const field = {
              label: shown,
              value: answers[id] ?? '',
              mistake: mistake(`answers.${id}`),
              onChange: (value: string) => setAnswers({ ...answers, [id]: value }),
            };
            return kind === 'choice' ? (
              <NativeSelect
                key={id}
                {...field}
                emptyText="選んでください"
                choices={options.map((name) => ({ id: name, name }))}
              />
            ) : (
              <Line key={id} {...field} />
            );
          })}
          {seminar.slotsFrom !== null && (
            <FormControlLabel
              control={
                <Checkbox
                  checked={wish !== null}
                  onChange={(_, on) => setWish(on ? { title: '', body: '' } : null)}
                />
              }
              label="個別相談を希望する（内容を支援者に伝えることに同意を得た）"
            />
          )}
          {wish && (
            <>
              <Line
                label="相談したいこと ※"
                value={wish.title}
                mistake={mistake('slotWish.title')}
                onChange={(title) => setWish({ ...wish, title })}
              />
              <Line
                label="くわしく ※"
                rows={3}
                value={wish.body}
                mistake={mistake('slotWish.body')}
                onChange={(body) => setWish({ ...wish, body })}
              />
            </>
          )}
          <div>
            <FormControlLabel
              control={<Checkbox checked={agreed} onChange={(_, on) => setAgreed(on)} />}
              label="個人情報の利用目的を伝え、同意を得た ※"
            />
            {mistake('consents.purpose') !== undefined && (
              <FormHelperText error>
                個人情報の利用目的を伝え、同意を得てから申し込んでください。
              </FormHelperText>
            )}
          </div>
        </>
      )}
    </FormDialog>
  );
};
