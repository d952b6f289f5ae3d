import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useQuery } from '@tanstack/react-query';
import { HttpError } from 'ra-core';
import { useState } from 'react';
import { addOrganisation, readOrganisations, refer } from '../../../../api/support.js';
import type { Consultation } from '../../../../api/types.js';
import { FormDialog } from '../../../../ui/FormDialog.js';
import { Line } from '../../../../ui/Line.js';
import { NativeSelect } from '../../../../ui/NativeSelect.js';
import { useSettled } from '../../../../ui/use-settled.js';

const NEW = 'new';

/** Which organisation, why, and how the requester agreed; a new organisation is entered on the way. */
export const ReferDialog = ({ record, onClose }: { record: Consultation; onClose: () => void }) => {
  const settled = useSettled();
  const { data: organisations = [] } = useQuery({
    queryKey: ['support-organisations'],
    queryFn: readOrganisations,
  });
  const [organisationId, setOrganisation] = useState('');
  const [fresh, setFresh] = useState({ name: '', services: '', contact: '', email: '', phone: '' });
  const [reason, setReason] = useState('');
  const [consentNote, setConsentNote] = useState('');
  const [consent, setConsent] = useState(false);
  const hand = async () => {
    if (!consent) {
      throw new HttpError('相談者の同意を得てから、引き継いでください。', 422, {});
    }
    const { email, phone, ...named } = fresh;
    const id =
      organisationId === NEW
        ? (
            await addOrganisation({
              ...named,
              ...(email.trim() && { email: email.trim() }),
              ...(phone.trim() && { phone: phone.trim() }),
            })
          ).id
        : organisationId;
    const body = { organisationId: id, reason, consent: true as const, consentNote };
    await settled(() => refer(record.id, body), '引継ぎを申請しました', [
      ['case', record.id],
      ['support-organisations'],
    ]);
    onClose();
  };
  const line = (field: keyof typeof fresh, label: string, mistakes: Record<string, string>) => (
    <Line
      label={label}
      value={fresh[field]}
      mistake={mistakes[field]}
      onChange={(value) => setFresh({ ...fresh, [field]: value })}
    />
  );
  return (
    <FormDialog
      title="支援機関に引き継ぐ"
      note="管理職が認めると、引継書を渡せるようになり、この相談は「引継ぎ」になります。"
      action="申請する"
      run={hand}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <NativeSelect
            label="支援機関 ※"
            value={organisationId}
            emptyText="選んでください"
            choices={[
              ...organisations.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
              { id: NEW, name: '新しい支援機関を登録する' },
            ]}
            onChange={setOrganisation}
            {...(mistakes['organisationId'] === undefined
              ? {}
              : { mistake: mistakes['organisationId'] })}
          />
          {organisationId === NEW && (
            <>
              {line('name', '支援機関の名前 ※', mistakes)}
              {line('services', '支援の内容 ※', mistakes)}
              {line('contact', '担当の部署・人 ※', mistakes)}
              {line('email', 'メール（任意）', mistakes)}
              {line('phone', '電話（任意）', mistakes)}
            </>
          )}
          <Line
            label="引き継ぐ理由 ※"
            rows={3}
            value={reason}
            mistake={mistakes['reason']}
            onChange={setReason}
          />
          <Line
            label="同意を得た方法と日 ※"
            value={consentNote}
            mistake={mistakes['consentNote']}
            helper="例：11月20日に電話で確認"
            onChange={setConsentNote}
          />
          <FormControlLabel
            control={<Checkbox checked={consent} onChange={(_, on) => setConsent(on)} />}
            label="相談者から、内容と連絡先を渡すことに同意を得た"
          />
        </>
      )}
    </FormDialog>
  );
};
