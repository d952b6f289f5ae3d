import { Radios } from '../../components/choices.js';
import { ErrorSummary, TextArea, TextField, type Errors } from '../../components/form.js';
import { useJapaneseLang, useWords } from '../../components/frame.js';
import { Layout } from '../../components/layout.js';
import type { Mode, RegistrationView, SeminarView, SlotView } from '../../../seminars/index.js';
import { timeText } from '../../text/dates.js';
import type { TextKey } from '../../text/index.js';
import { Fact, Japanese, When } from '../../public/pages/seminars/parts.js';
import { TalkSection } from './talk.js';

export interface RegistrationPageView {
  path: string;
  registration: RegistrationView;
  seminar: SeminarView;
  /** Only for those online, from the day before. */
  onlineUrl: string | null;
  /** What was handed out beforehand, for those who have a seat. */
  materials: SeminarView['materials'];
  otherMode: Mode | null;
  slot: SlotView | null;
  freeSlots: readonly SlotView[];
  /** Whether anything can still be changed. */
  open: boolean;
}

interface Props {
  view: RegistrationPageView;
  errors: Errors;
  notice: TextKey | null;
}

/** `/r/:token`: somebody's own registration. Looking changes nothing; every button posts. */
export function RegistrationPage({ view, errors, notice }: Props) {
  const { t, tx, language } = useWords();
  const japanese = useJapaneseLang();
  const { registration, seminar, path } = view;
  const seated = registration.state === 'confirmed' || registration.state === 'attended';
  return (
    <Layout title={`${t('reg.title')}（${registration.number}）`}>
      <ErrorSummary errors={errors} />
      {notice !== null && (
        <div className="notice good" role="status">
          <p>{tx(notice)}</p>
        </div>
      )}
      <div className="panel">
        <h1>{tx(`reg.state.${registration.state}`)}</h1>
        <p>{tx('reg.number')}</p>
        <p className="number">{registration.number}</p>
      </div>
      {registration.position !== null && <p>{tx('reg.position', { n: registration.position })}</p>}
      {registration.state === 'asked' && <Question view={view} />}
      {view.otherMode !== null && <OtherMode path={path} mode={view.otherMode} />}
      <dl className="facts">
        <Fact label={tx('sem.title')}>
          <a href={`/seminars/${seminar.id}`} lang={japanese}>
            {seminar.title}
          </a>
        </Fact>
        <Fact label={tx('sem.when')}>
          <When seminar={seminar} />
        </Fact>
        <Fact label={tx('sem.mode')}>{tx(`sem.mode.${registration.mode}`)}</Fact>
        {registration.mode === 'onsite' && (
          <Fact label={tx('sem.where')}>
            {seminar.venueName === null ? null : (
              <Japanese
                text={[seminar.venueName, seminar.venueAddress].filter(Boolean).join('\n')}
              />
            )}
          </Fact>
        )}
        <Fact label={tx('sem.name')}>{registration.name}</Fact>
        {registration.seats > 1 && (
          <Fact label={tx('reg.people')}>{tx('reg.peopleN', { n: registration.seats })}</Fact>
        )}
        {registration.mode === 'online' && seated && (
          <Fact label={tx('reg.address')}>
            {view.onlineUrl === null ? (
              tx('reg.addressLater')
            ) : (
              <a href={view.onlineUrl} rel="noreferrer">
                {tx('reg.enter')}
              </a>
            )}
          </Fact>
        )}
      </dl>
      {view.materials.length > 0 && (
        <section aria-labelledby="materials">
          <h2 id="materials">{tx('sem.materials')}</h2>
          <ul>
            {view.materials.map(({ title, url }) => (
              <li key={url}>
                <a href={url} rel="noreferrer">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {seated && registration.mode === 'onsite' && view.open && (
        <section className="card">
          <p>{tx('reg.qr')}</p>
          <img src={`${path}/qr.svg`} alt={t('reg.qrAlt')} width="180" height="180" />
          {/* A phone's own camera lands here; one step further is the list, for those who may see it. */}
          <p className="by">
            <a href={`/admin/#/seminars/${seminar.id}/door?q=${registration.number}`}>
              {tx('reg.door')}
            </a>
          </p>
        </section>
      )}
      {registration.wish !== null && <TalkSection view={view} />}
      <p>
        <a href={`${path}/calendar.ics`}>{tx('reg.calendar')}</a>
        {registration.state === 'attended' && (
          <>
            {' ／ '}
            <a href={`${path}/certificate`}>{tx('reg.certificate')}</a>
          </>
        )}
      </p>
      {view.open && <Change view={view} errors={errors} />}
      {view.open && (
        <details className="more">
          <summary>{tx('reg.cancel')}</summary>
          <p>{tx('reg.cancelLead')}</p>
          <form method="post" action={`${path}/cancel`}>
            <button className="button second" type="submit">
              {tx('reg.cancelButton')}
            </button>
          </form>
        </details>
      )}
      <p className="by">{timeText(language, new Date(registration.createdAt))}</p>
    </Layout>
  );
}

function Question({ view: { path, registration } }: { view: RegistrationPageView }) {
  const { tx, language } = useWords();
  return (
    <form method="post" action={`${path}/answer`} className="group">
      {registration.askedUntil !== null && (
        <p>{tx('reg.until', { when: timeText(language, new Date(registration.askedUntil)) })}</p>
      )}
      <p className="actions">
        <button className="button large" type="submit" name="comes" value="yes">
          {tx('reg.yes')}
        </button>
        <button className="button second" type="submit" name="comes" value="no">
          {tx('reg.no')}
        </button>
      </p>
    </form>
  );
}

function OtherMode({ path, mode }: { path: string; mode: Mode }) {
  const { t, tx } = useWords();
  const params = { mode: t(`sem.mode.${mode}`) };
  return (
    <form method="post" action={`${path}/change`} className="notice">
      <p>{tx('reg.other', params)}</p>
      <input type="hidden" name="mode" value={mode} />
      <button className="button" type="submit">
        {tx('reg.toOther', params)}
      </button>
    </form>
  );
}

function Change({ view, errors }: { view: RegistrationPageView; errors: Errors }) {
  const { tx } = useWords();
  const { registration, seminar, path } = view;
  return (
    <details className="more" open={Object.keys(errors).length > 0}>
      <summary>{tx('reg.change')}</summary>
      <p>{tx('reg.changeLead')}</p>
      <form method="post" action={`${path}/change`} noValidate>
        <TextField
          id="name"
          label={tx('sem.name')}
          required
          value={registration.name}
          error={errors['name']}
        />
        <TextField
          id="kana"
          label={tx('sem.kana')}
          value={registration.kana ?? ''}
          error={errors['kana']}
        />
        <TextField
          id="email"
          label={tx('sem.email')}
          required
          value={registration.email ?? ''}
          error={errors['email']}
          inputMode="email"
        />
        <Radios
          id="mode"
          legend={tx('sem.mode')}
          required
          value={registration.mode}
          error={errors['mode']}
          options={seminar.seats.map(({ mode }) => ({
            value: mode,
            label: tx(`sem.mode.${mode}`),
          }))}
        />
        <TextArea
          id="companions"
          label={tx('sem.companions')}
          hint={tx('sem.companionsHint')}
          value={registration.companions.map(({ name }) => name).join('\n')}
          error={errors['companions']}
          rows={3}
        />
        <p className="actions">
          <button className="button" type="submit">
            {tx('reg.save')}
          </button>
        </p>
      </form>
    </details>
  );
}
