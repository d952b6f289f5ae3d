import { useState } from 'react';
import {
  changeSeries,
  makeSeries,
  type SeminarSeries,
  type SeriesInput,
} from '../../api/seminars.js';
import { fiscalYearOf, fiscalYearText } from '../../i18n/dates.js';
import { choicesOf } from '../../i18n/words.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { Pair } from '../../ui/inputs.js';
import { Line } from '../../ui/Line.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { KEPT_WORDS } from '../../ui/kept-words.js';
import { useSettled } from '../../ui/use-settled.js';

interface SeriesDialogProps {
  /** None: a new one. */
  series?: SeminarSeries;
  onClose: () => void;
  onDone?: (series: SeminarSeries) => void;
}

/** The words of a series, new or mended. */
export const SeriesDialog = ({ series, onClose, onDone }: SeriesDialogProps) => {
  const settled = useSettled();
  const now = fiscalYearOf(new Date());
  const [draft, setDraft] = useState<SeriesInput>(() => ({
    kind: series?.kind ?? 'seminar',
    title: series?.title ?? '',
    description: series?.description ?? '',
    fiscalYear: series?.fiscalYear ?? now,
  }));
  const years = [...new Set([now + 1, now, now - 1, draft.fiscalYear])].sort((a, b) => b - a);
  const save = async () => {
    const kept = await settled(
      () => (series ? changeSeries(series, draft) : makeSeries(draft)),
      series ? '保存しました' : 'シリーズを作りました',
      [['seminar-series']],
    );
    onClose();
    onDone?.(kept);
  };
  return (
    <FormDialog
      title={series ? 'シリーズを直す' : 'シリーズを作る'}
      action={series ? '保存する' : '作る'}
      run={save}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <Line
            label="題名 ※"
            value={draft.title}
            mistake={mistakes.title}
            onChange={(title) => setDraft({ ...draft, title })}
          />
          <Pair>
            <NativeSelect
              label="種類"
              value={draft.kind}
              choices={choicesOf('seminarKind')}
              onChange={(kind) => setDraft({ ...draft, kind: kind as SeriesInput['kind'] })}
            />
            <NativeSelect
              label="年度"
              value={String(draft.fiscalYear)}
              choices={years.map((year) => ({ id: String(year), name: fiscalYearText(year) }))}
              onChange={(year) => setDraft({ ...draft, fiscalYear: Number(year) })}
            />
          </Pair>
          <Line
            label="紹介文"
            rows={4}
            value={draft.description}
            mistake={mistakes.description}
            helper={KEPT_WORDS}
            onChange={(description) => setDraft({ ...draft, description })}
          />
        </>
      )}
    </FormDialog>
  );
};
