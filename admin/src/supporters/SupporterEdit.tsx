import Typography from '@mui/material/Typography';
import { EditBase, Form, useRecordContext } from 'react-admin';
import type { Supporter } from '../api/types.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { editable } from './editable.js';
import { SupporterFields } from './SupporterFields.js';
import { SupporterToolbar } from './SupporterToolbar.js';

/** Changes one supporter; only what changed is sent, on the version that was read. */
const SupporterEdit = () => (
  <EditBase<Supporter> mutationMode="pessimistic" redirect="show" transform={editable}>
    <EditForm />
  </EditBase>
);

const EditForm = () => {
  const record = useRecordContext<Supporter>();
  usePageTitle(record ? `${record.name}の編集` : '登録者の編集');
  if (!record) return null;
  return (
    <>
      <Typography variant="h1" sx={{ mb: 2 }}>
        {record.name}の編集
      </Typography>
      <Form warnWhenUnsavedChanges>
        <SupporterFields />
        <SupporterToolbar cancel={`/supporters/${record.id}/show`} />
      </Form>
    </>
  );
};

export default SupporterEdit;
