import Button from '@mui/material/Button';
import { exportAudit } from '../api/audit.js';
import { listQuery } from '../providers/list-query.js';
import { saveBlob } from '../ui/save-file.js';
import { useAction } from '../ui/use-action.js';
import { useFilters } from '../ui/use-filters.js';

/** The entries that fit the conditions on the screen, as a file. */
export const ExportButton = () => {
  const { values } = useFilters();
  const save = useAction({
    run: () => {
      const conditions = listQuery('audit-entries', { filter: values });
      delete conditions.page;
      delete conditions.perPage;
      return exportAudit(conditions);
    },
    done: '書き出しました。書き出したことも、監査記録に残ります。',
    onDone: (csv) => saveBlob('監査記録.csv', csv),
    stale: [['audit-entries']],
  });
  return (
    <Button onClick={() => save.mutate()} disabled={save.isPending}>
      CSVで書き出す
    </Button>
  );
};
