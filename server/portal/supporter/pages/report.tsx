import { Radios } from '../../components/choices.js';
import { TextArea, TextField, type Errors } from '../../components/form.js';
import { timeText } from '../../text/dates.js';
import type { ReportForm } from './view.js';

interface Methods {
  methods: readonly { value: string; label: string }[];
}

/** The advice report form: saved as a draft as often as one likes, submitted once. */
export function ReportFields(
  props: Methods & { path: string; report: ReportForm; errors: Errors },
) {
  const { path, report, errors, methods } = props;
  const field = (id: keyof ReportForm) => ({ id, value: report[id], error: errors[id] });
  return (
    <form method="post" action={`${path}/report`} noValidate>
      <TextArea
        {...field('situation')}
        label="状況"
        hint="うかがったことを、短くまとめてください。"
        required
        rows={4}
      />
      <TextArea
        {...field('advice')}
        label="助言"
        hint="専門の言葉は、ふだんの言葉に言い換えて書いてください。"
        required
        rows={8}
      />
      <TextArea {...field('nextSteps')} label="次にすること" rows={4} />
      <TextArea
        {...field('materials')}
        label="参考になるもの"
        hint="資料の名前やアドレス"
        rows={3}
      />
      <TextField {...field('metOn')} label="面談した日" type="date" size="medium" />
      <Radios {...field('method')} legend="方法" options={methods} />
      <TextField
        {...field('minutesSpent')}
        label="かかった時間（分）"
        inputMode="numeric"
        size="short"
        autoComplete="off"
      />
      <p className="actions">
        <button className="button" type="submit" name="intent" value="submit">
          提出する
        </button>
        <button className="button second" type="submit" name="intent" value="save">
          下書きを保存する
        </button>
      </p>
    </form>
  );
}

/** A submitted report, read only. */
export function SubmittedReport(
  props: Methods & { report: ReportForm & { id: string; submittedAt: Date } },
) {
  const { report, methods } = props;
  const parts: readonly [string, string][] = [
    ['状況', report.situation],
    ['助言', report.advice],
    ['次にすること', report.nextSteps],
    ['参考になるもの', report.materials],
    ['面談した日', report.metOn],
    ['方法', methods.find(({ value }) => value === report.method)?.label ?? report.method],
    ['かかった時間', report.minutesSpent === '' ? '' : `${report.minutesSpent}分`],
  ];
  return (
    <section className="advice" aria-labelledby={`report-${report.id}`}>
      <h2 id={`report-${report.id}`}>提出した助言記録</h2>
      <p className="by">{timeText('ja', report.submittedAt)}</p>
      <dl className="facts">
        {parts
          .filter(([, text]) => text.trim() !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="prose">{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
