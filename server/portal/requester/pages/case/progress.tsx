import { useWords } from '../../../components/frame.js';
import { STAGES, stageOf } from '../../../components/case-view.js';

/** The step bar: an ordered list that says in words which stage is now. */
export function Progress({ state }: { state: string }) {
  const { t, tx } = useWords();
  const stage = stageOf(state);
  if (stage === null) return null;
  const now = stage === 'finished' ? STAGES.length : STAGES.indexOf(stage);
  return (
    <ol className="progress" aria-label={t('case.progress')}>
      {STAGES.map((stage, at) => (
        <li
          key={stage}
          className={at < now ? 'done' : undefined}
          aria-current={at === now ? 'step' : undefined}
        >
          {tx(`progress.${stage}`)}
          {at === now && tx('case.progressNow')}
          {at < now && tx('case.progressDone')}
        </li>
      ))}
    </ol>
  );
}
