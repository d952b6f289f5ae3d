import { useQuery } from '@tanstack/react-query';
import { readKpiHistory } from '../api/kpi.js';
import { FigureTable } from '../charts/FigureTable.js';
import { eraDateOf } from '../i18n/dates.js';
import { word } from '../i18n/words.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { figure } from './kpi-words.js';

/** Every version of every definition: an old figure is explained by its own. */
export const HistoryPanel = () => {
  const { data, error, refetch } = useQuery({
    queryKey: ['kpi', 'definitions'],
    queryFn: readKpiHistory,
  });
  return (
    <Panel title="定義の版">
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data && (
        <FigureTable
          label="定義の版"
          header={['指標', '版', 'いつから', '最終目標', '数える支援']}
          rows={data.flatMap(({ key, name, versions }) =>
            versions.map(({ version, validFrom, definition }) => ({
              key: `${key}${String(version)}`,
              cells: [
                name,
                `第${String(version)}版`,
                eraDateOf(validFrom),
                `${figure(definition.target, definition.unit)}（${definition.targetYear ?? ''}）`,
                definition.supportTypes.map((type) => word('supportType', type)).join('、') || '—',
              ],
            })),
          )}
        />
      )}
    </Panel>
  );
};
