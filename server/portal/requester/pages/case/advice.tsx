import { useWords } from '../../../components/frame.js';
import { dayText } from '../../../text/dates.js';
import type { TextKey } from '../../../text/index.js';
import type { AdviceView } from '../../../components/case-view.js';

/** An advice report, the part of the page people print and keep. */
export function Advice({ advice }: { advice: AdviceView }) {
  const { language, tx } = useWords();
  const parts: readonly [TextKey, string][] = [
    ['case.situation', advice.situation],
    ['case.adviceText', advice.advice],
    ['case.nextSteps', advice.nextSteps],
    ['case.materials', advice.materials],
  ];
  return (
    <section className="advice" aria-labelledby={`advice-${advice.id}`}>
      <h2 id={`advice-${advice.id}`}>{tx('case.advice')}</h2>
      <p>
        {advice.supporterName !== '' && (
          <strong>{tx('case.adviceFrom', { name: advice.supporterName })}</strong>
        )}
        {advice.metOn !== null && (
          <>
            {'　'}
            {tx('case.metOn')}：{dayText(language, advice.metOn)}
          </>
        )}
      </p>
      <p className="hint">{tx('case.adviceLead')}</p>
      {parts
        .filter(([, text]) => text.trim() !== '')
        .map(([key, text]) => (
          <div key={key}>
            <h3>{tx(key)}</h3>
            <p className="prose">{text}</p>
          </div>
        ))}
    </section>
  );
}
