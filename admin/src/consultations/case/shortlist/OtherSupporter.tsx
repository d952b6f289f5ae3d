import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useDeferredValue, useState } from 'react';
import { useGetList } from 'react-admin';
import type { Supporter } from '../../../api/types.js';
import { FormDialog } from '../../../ui/FormDialog.js';

interface OtherSupporterProps {
  onChosen: (supporter: { supporterId: string; name: string }) => void;
}

/** Somebody who is not on the list at all; the offer will ask why. */
export const OtherSupporter = ({ onChosen }: OtherSupporterProps) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="text" onClick={() => setOpen(true)}>
        ほかの登録者に打診する
      </Button>
      {open && <Choosing onChosen={onChosen} onClose={() => setOpen(false)} />}
    </>
  );
};

const Choosing = ({ onChosen, onClose }: OtherSupporterProps & { onClose: () => void }) => {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Supporter | null>(null);
  const { data = [], isFetching } = useGetList<Supporter>('supporters', {
    pagination: { page: 1, perPage: 20 },
    sort: { field: 'name', order: 'ASC' },
    filter: { q: useDeferredValue(words) },
  });
  return (
    <FormDialog
      title="ほかの登録者に打診する"
      note="候補の一覧にない登録者にも、理由を添えて打診できます。"
      action="次へ"
      onCancel={onClose}
      run={() => {
        if (chosen) {
          onClose();
          onChosen({ supporterId: chosen.id, name: chosen.name });
        }
        return Promise.resolve();
      }}
    >
      {() => (
        <Autocomplete
          options={data}
          filterOptions={(options) => options}
          getOptionLabel={({ name }) => name}
          getOptionKey={({ id }) => id}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          getOptionDisabled={({ offerObstacle }) => offerObstacle !== null}
          loading={isFetching}
          noOptionsText="見つかりません"
          value={chosen}
          onChange={(_, supporter) => setChosen(supporter)}
          onInputChange={(_, text) => setWords(text)}
          renderInput={(params) => (
            <TextField {...params} label="登録者の名前・専門" autoFocus margin="dense" />
          )}
        />
      )}
    </FormDialog>
  );
};
