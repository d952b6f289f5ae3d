import Typography from '@mui/material/Typography';
import { CreateBase, Form } from 'react-admin';
import { usePageTitle } from '../ui/use-page-title.js';
import { editable } from './editable.js';
import { SupporterFields } from './SupporterFields.js';
import { SupporterToolbar } from './SupporterToolbar.js';

const EMPTY = { kind: 'adviser', status: 'active', methods: [], email: null };

/** Registers an adviser or a partner. */
const SupporterCreate = () => {
  usePageTitle('登録者を加える');
  return (
    <CreateBase redirect="show" transform={editable}>
      <Typography variant="h1" sx={{ mb: 2 }}>
        登録者を加える
      </Typography>
      <Form defaultValues={EMPTY} warnWhenUnsavedChanges>
        <SupporterFields />
        <SupporterToolbar cancel="/supporters" />
      </Form>
    </CreateBase>
  );
};

export default SupporterCreate;
