import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { saveTerms, type Terms } from '../api/people.js';
import type { Supporter } from '../api/types.js';
import { FormDialog, type Mistakes } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { useSettled } from '../ui/use-settled.js';
import {
  awayOf,
  awayText,
  contactsOf,
  contactsText,
  dayTexts,
  WEEKDAYS,
  weeklyOf,
} from './terms-text.js';

interface TermsDialogProps {
  record: Supporter;
  terms: Terms;
  onClose: () => void;
}

/** Everything agreed with a supporter in one form. */
export const TermsDialog = ({ record, terms, onClose }: TermsDialogProps) => {
  const settled = useSettled();
  const [days, setDays] = useState(() => dayTexts(terms.weekly));
  const [away, setAway] = useState(() => awayText(terms.away));
  const [contacts, setContacts] = useState(() => contactsText(terms.contacts));
  const [from, setFrom] = useState(terms.termFrom ?? '');
  const [until, setUntil] = useState(terms.termUntil ?? '');
  const [published, setPublished] = useState(terms.published);
  const save = async () => {
    const body = {
      weekly: weeklyOf(days),
      away: awayOf(away),
      termFrom: from || null,
      termUntil: until || null,
      contacts: contactsOf(contacts),
      published,
    };
    await settled(() => saveTerms(record.id, terms.version, body), '書き直しました', [
      ['supporter', record.id],
    ]);
    onClose();
  };
  return (
    <FormDialog
      title={`${record.name}さんの時間・委嘱期間`}
      action="保存"
      run={save}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <Box sx={{ display: 'grid', gap: 1.5, mt: 1, gridTemplateColumns: { sm: '1fr 1fr' } }}>
            <Line
              label="委嘱期間の始まり"
              type="date"
              value={from}
              mistake={mistakes['termFrom']}
              onChange={setFrom}
            />
            <Line
              label="委嘱期間の終わり"
              type="date"
              value={until}
              mistake={mistakes['termUntil']}
              helper="60日前に、窓口と本人に知らせます"
              onChange={setUntil}
            />
          </Box>
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>
            {WEEKDAYS.map((day, at) => (
              <Line
                key={day}
                label={`${day}曜日`}
                value={days[at] ?? ''}
                mistake={at === 0 ? anyOf(mistakes, 'weekly') : undefined}
                helper={at === 0 ? '例：9:00〜12:00、13:00〜17:00' : undefined}
                onChange={(value) => setDays(days.map((old, n) => (n === at ? value : old)))}
              />
            ))}
          </Box>
          <Line
            label="不在の予定（1行に1つ）"
            rows={2}
            value={away}
            mistake={anyOf(mistakes, 'away')}
            helper="例：2026-12-28〜2027-01-04 休暇"
            onChange={setAway}
          />
          {record.kind === 'partner' && (
            <Line
              label="連絡担当者（1行に1人）"
              rows={2}
              value={contacts}
              mistake={anyOf(mistakes, 'contacts')}
              helper="例：架空 窓口, 営業部, desk@example.jp, 059-000-0000"
              onChange={setContacts}
            />
          )}
          <FormControlLabel
            control={<Checkbox checked={published} onChange={(_, on) => setPublished(on)} />}
            label="本人の同意を得て、紹介ページに載せる"
          />
        </>
      )}
    </FormDialog>
  );
};

/** The message about a field or anything below it. */
const anyOf = (mistakes: Mistakes, field: string): string | undefined =>
  Object.entries(mistakes).find(([name]) => name === field || name.startsWith(field))?.[1];
