import { useJapaneseLang, useWords } from '../../../components/frame.js';
import type { SeminarSummary } from '../../../../seminars/index.js';
import { Seats, When } from './parts.js';

interface Props {
  seminars: readonly SeminarSummary[];
  /** The level that fits under the page's own headings. */
  heading: 'h2' | 'h3';
}

/** Seminars to choose from: what, when, how, and whether there is room. */
export function SeminarCards({ seminars, heading: Heading }: Props) {
  const { tx } = useWords();
  const japanese = useJapaneseLang();
  return (
    <ul className="cards">
      {seminars.map((seminar) => (
        <li key={seminar.id} className="card">
          <p>
            <span className={seminar.open ? 'tag now' : 'tag'}>
              {tx(`sem.state.${seminar.state}`)}
            </span>
          </p>
          <Heading className="goes" lang={japanese}>
            <a href={`/seminars/${seminar.id}`}>{seminar.title}</a>
          </Heading>
          <p>
            <When seminar={seminar} />
          </p>
          <p>{tx(`sem.format.${seminar.format}`)}</p>
          {seminar.open && <Seats seats={seminar.seats} />}
          {seminar.fictitious && <p className="by">{tx('sem.fictitious')}</p>}
        </li>
      ))}
    </ul>
  );
}
