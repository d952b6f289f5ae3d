import { useQuery } from '@tanstack/react-query';
import { readSeriesList } from '../../api/seminars.js';
import { ThemePicker } from '../../consultations/case/triage/ThemePicker.js';
import { choicesOf } from '../../i18n/words.js';
import { Fields, Pair } from '../../ui/inputs.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { Panel } from '../../ui/Panel.js';
import { KEPT_WORDS, withKeptWords } from '../../ui/kept-words.js';
import { Count, type SectionProps, Words } from './fields.js';
import type { SeminarForm } from './seminar-form.js';

export const AboutFields = (props: SectionProps) => {
  const { form, set, mistake } = props;
  const series = useQuery({ queryKey: ['seminar-series'], queryFn: readSeriesList });
  return (
    <Panel title="内容">
      <Fields>
        <Words {...props} name="title" label="題名 ※" />
        <Pair>
          <NativeSelect
            label="種類"
            value={form.kind}
            choices={choicesOf('seminarKind')}
            onChange={(kind) => set({ kind: kind as SeminarForm['kind'] })}
          />
          <NativeSelect
            label="シリーズ"
            value={form.seriesId}
            emptyText="なし"
            choices={(series.data ?? []).map(({ id, title }) => ({ id, name: title }))}
            onChange={(seriesId) => set({ seriesId })}
            mistake={mistake('seriesId')}
          />
        </Pair>
        <Pair>
          <Count {...props} name="numberInSeries" label="シリーズの第何回か" />
          <Words {...props} name="audience" label="対象" helper="例：県内の中小企業の方" />
        </Pair>
        <ThemePicker value={form.themes} onChange={(themes) => set({ themes })} />
        <Words {...props} name="description" label="紹介文" rows={5} helper={KEPT_WORDS} />
      </Fields>
    </Panel>
  );
};

export const AfterFields = (props: SectionProps) => (
  <Fields>
    <Words
      {...props}
      name="recordingUrl"
      label="録画のアドレス"
      helper="開催済みになると、誰でも見られます"
    />
    <Words
      {...props}
      name="digest"
      label="要約"
      rows={5}
      helper={withKeptWords('開催済みになると、公開ページに載ります。')}
    />
  </Fields>
);
