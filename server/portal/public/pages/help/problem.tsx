import { useFrame, useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';
import type { TextKey } from '../../../text/index.js';

/** Statuses with words of their own; others are told as the nearest of them. */
const STATUSES = [400, 401, 403, 404, 409, 410, 413, 421, 422, 429, 500, 503] as const;
export type ProblemStatus = (typeof STATUSES)[number];

export function problemStatus(status: number): ProblemStatus {
  if (status === 423) return 429;
  return STATUSES.find((statuse) => statuse === status) ?? (status >= 500 ? 500 : 400);
}

interface ProblemPageProps {
  status: number;
  /** A sentence of the refusal itself, in Japanese; shown to readers of Japanese. */
  detail?: string | undefined;
  retryAfterSeconds?: number;
  area?: 'public' | 'desk';
  /** Where home is, if this address is not ours: `https://desk.example.jp`. */
  origin?: string;
  /** Words of their own, where the general ones would not help. */
  title?: TextKey;
  text?: TextKey;
  /** What to do next, when there is something better than the home page. */
  next?: { href: string; label: TextKey };
}

/** Something did not work: what happened, what to do, whom to ask. */
export function ProblemPage(props: ProblemPageProps) {
  const { status, detail, retryAfterSeconds = 60, area = 'public', origin = '', next } = props;
  const frame = useFrame();
  const { language, t, tx } = useWords();
  const known = problemStatus(status);
  const title = props.title ?? `problem.${known}.title`;
  const ownWords = detail !== undefined && language !== 'en' && ![404, 421, 500].includes(known);
  return (
    <Layout title={t(title)} area={area}>
      <h1>{tx(title)}</h1>
      <p className="lead">
        {ownWords
          ? detail
          : tx(props.text ?? `problem.${known}.text`, { seconds: retryAfterSeconds })}
      </p>
      {next && (
        <p className="actions">
          <a className="button" href={next.href}>
            {tx(next.label)}
          </a>
        </p>
      )}
      <p>{tx('problem.contact')}</p>
      {known >= 500 && <p className="hint">{tx('problem.reference', { id: frame.requestId })}</p>}
      <p>
        <a href={origin + (area === 'desk' ? '/desk' : '/')}>{tx('problem.home')}</a>
      </p>
    </Layout>
  );
}
