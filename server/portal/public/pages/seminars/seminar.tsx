import { useJapaneseLang, useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';
import type { SeminarView } from '../../../../seminars/index.js';
import { spanText, timeText } from '../../../text/dates.js';
import { Fact, Japanese, Seats, When } from './parts.js';

/** `/seminars/:id`: everything somebody needs to decide, and after the day what is left of it. */
export function SeminarPage({
  seminar,
  window,
}: {
  seminar: SeminarView;
  window: 'early' | 'open' | 'late';
}) {
  const { t, tx, language } = useWords();
  const japanese = useJapaneseLang();
  return (
    <Layout title={seminar.title} wide>
      <p>
        <span className={seminar.open ? 'tag now' : 'tag'}>{tx(`sem.state.${seminar.state}`)}</span>
      </p>
      <h1 lang={japanese}>{seminar.title}</h1>
      {seminar.fictitious && <p className="notice">{tx('sem.fictitious')}</p>}
      {seminar.open ? (
        <p className="actions">
          <a className="button large" href={`/seminars/${seminar.id}/apply`}>
            {tx('sem.apply')}
          </a>
          <span className="hint">{tx('sem.free0')}</span>
        </p>
      ) : (
        (seminar.state === 'published' || seminar.state === 'closed') && (
          <p className="notice">{tx(window === 'early' ? 'sem.early' : 'sem.late')}</p>
        )
      )}
      <dl className="facts">
        <Fact label={tx('sem.when')}>
          <When seminar={seminar} />
        </Fact>
        <Fact label={tx('sem.where')}>
          {seminar.format === 'online' ? null : <Place seminar={seminar} />}
        </Fact>
        <Fact label={tx('sem.online')}>
          {seminar.format === 'onsite'
            ? null
            : seminar.onlineTool === null
              ? tx('reg.addressLater')
              : seminar.onlineTool}
        </Fact>
        {seminar.open && (
          <Fact label={tx('sem.seats')}>
            <Seats seats={seminar.seats} />
          </Fact>
        )}
        <Fact label={tx('sem.fee')}>{tx('sem.free0')}</Fact>
        <Fact label={tx('sem.audience')}>
          {seminar.audience === '' ? null : <Japanese text={seminar.audience} />}
        </Fact>
        {window === 'early' && seminar.applyFrom !== null && (
          <Fact label={tx('sem.applyFrom')}>{timeText(language, new Date(seminar.applyFrom))}</Fact>
        )}
        {seminar.applyBy !== null && (
          <Fact label={tx('sem.applyBy')}>{timeText(language, new Date(seminar.applyBy))}</Fact>
        )}
        <Fact label={tx('sem.accessibility')}>
          {seminar.venueAccessibility === null ? null : (
            <Japanese text={seminar.venueAccessibility} />
          )}
        </Fact>
      </dl>
      {seminar.description !== '' && (
        <p>
          <Japanese text={seminar.description} />
        </p>
      )}
      <Programme seminar={seminar} />
      {seminar.slotsFrom !== null && seminar.slotsTo !== null && (
        <section aria-labelledby="talks">
          <h2 id="talks">{tx('sem.talks')}</h2>
          <p>{spanText(language, new Date(seminar.slotsFrom), new Date(seminar.slotsTo))}</p>
          <p>{tx('sem.talksLead')}</p>
        </section>
      )}
      <Afterwards seminar={seminar} />
      <p>
        <a href={`/seminars/${seminar.id}/calendar.ics`}>{t('reg.calendar')}</a>
        {seminar.open && (
          <>
            {' ／ '}
            <a href={`/seminars/${seminar.id}/poster`}>{tx('sem.poster')}</a>
          </>
        )}
      </p>
      {seminar.seriesId !== null && (
        <p>
          <a href={`/seminar-series/${seminar.seriesId}`}>{tx('series.more')}</a>
        </p>
      )}
      <p>
        <a href="/seminars">{tx('sem.back')}</a>
      </p>
    </Layout>
  );
}

function Place({ seminar }: { seminar: SeminarView }) {
  const { tx } = useWords();
  return (
    <>
      <Japanese text={seminar.venueName} />
      {seminar.venueAddress !== null && (
        <>
          <br />
          <Japanese text={seminar.venueAddress} />
        </>
      )}
      {seminar.venueAccess !== null && (
        <>
          <br />
          {tx('sem.access')}：<Japanese text={seminar.venueAccess} />
        </>
      )}
    </>
  );
}

function Programme({ seminar }: { seminar: SeminarView }) {
  const { tx } = useWords();
  const japanese = useJapaneseLang();
  return (
    <>
      {seminar.speakers.length > 0 && (
        <section aria-labelledby="speakers">
          <h2 id="speakers">{tx('sem.speakers')}</h2>
          <ul lang={japanese}>
            {seminar.speakers.map(({ name, affiliation, talk }) => (
              <li key={name}>
                {name}
                {affiliation !== '' && `（${affiliation}）`}
                {talk !== '' && ` ${talk}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {seminar.programme.length > 0 && (
        <section aria-labelledby="programme">
          <h2 id="programme">{tx('sem.programme')}</h2>
          <ul lang={japanese}>
            {seminar.programme.map(({ at, title, by }) => (
              <li key={`${at ?? ''}${title}`}>{[at, title, by].filter(Boolean).join('　')}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Afterwards({ seminar }: { seminar: SeminarView }) {
  const { tx } = useWords();
  const { digest, materials, recordingUrl } = seminar;
  return (
    <>
      {digest !== null && (
        <section aria-labelledby="digest">
          <h2 id="digest">{tx('sem.digest')}</h2>
          <p>
            <Japanese text={digest} />
          </p>
        </section>
      )}
      {(materials.length > 0 || recordingUrl !== null) && (
        <section aria-labelledby="materials">
          <h2 id="materials">{tx('sem.materials')}</h2>
          <ul>
            {materials.map(({ title, url }) => (
              <li key={url}>
                <a href={url} rel="noreferrer">
                  {title}
                </a>
              </li>
            ))}
            {recordingUrl !== null && (
              <li>
                <a href={recordingUrl} rel="noreferrer">
                  {tx('sem.recording')}
                </a>
              </li>
            )}
          </ul>
        </section>
      )}
    </>
  );
}
