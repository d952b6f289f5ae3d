import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { CreateBase, Form, useNotify, useRedirect } from 'react-admin';
import { usePageTitle } from '../../ui/use-page-title.js';
import { casePath } from '../inbox/CaseLine.js';
import { emptyIntake, toIntake } from './intake.js';
import { CaseFields, ConsentFields } from './CaseFields.js';
import { IntakeToolbar } from './IntakeToolbar.js';
import { ReceptionFields, RequesterFields } from './RequesterFields.js';

/** A consultation that came by phone, at the counter or in a letter. */
const IntakePage = () => {
  usePageTitle('相談を受け付ける');
  const notify = useNotify();
  const redirect = useRedirect();
  const [values] = useState(() => emptyIntake());
  // The same form sent twice is one case.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return (
    <CreateBase
      resource="consultations"
      transform={toIntake}
      mutationOptions={{
        meta: { idempotencyKey },
        onSuccess: (receipt: { id: string; receiptNumber: string }) => {
          notify(`${receipt.receiptNumber} で受け付けました`, { type: 'success' });
          redirect(casePath(receipt.id));
        },
      }}
    >
      <Typography variant="h1" sx={{ mb: 0.5 }}>
        相談を受け付ける
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        電話・来所・郵送などで届いた相談を記録します。※は必ず入力してください。
      </Typography>
      <Form defaultValues={values} warnWhenUnsavedChanges>
        <Box sx={{ display: 'grid', gap: 2, maxWidth: 900 }}>
          <ReceptionFields />
          <RequesterFields />
          <CaseFields />
          <ConsentFields />
          <IntakeToolbar />
        </Box>
      </Form>
    </CreateBase>
  );
};

export default IntakePage;
