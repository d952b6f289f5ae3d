import { useFrame, useJapaneseLang, useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';
import type { RegistrationView, SeminarView } from '../../../../seminars/index.js';
import { REGISTRATION_LABELS, MODE_LABELS } from '../../../../seminars/index.js';
import { dayText } from '../../../text/dates.js';
import { Fact, Japanese, When } from './parts.js';

/** `/seminars/:id/poster`: a page to print and put up, with the code that leads to the form. */
export function PosterPage({ seminar }: { seminar: SeminarView }) {
  const { t, tx } = useWords();
  const japanese = useJapaneseLang();
  return (
    <Layout title={seminar.title} wide>
      <h1 className="poster" lang={japanese}>
        {seminar.title}
      </h1>
      <p className="lead">
        <When seminar={seminar} />
      </p>
      <p className="lead">
        {seminar.format === 'online' ? tx('sem.online') : <Japanese text={seminar.venueName} />}
      </p>
      <p>
        <Japanese text={seminar.description} />
      </p>
      <p>
        <img
          src={`/seminars/${seminar.id}/qr.svg`}
          alt={t('poster.how')}
          width="260"
          height="260"
        />
      </p>
      <p>{tx('poster.how')}</p>
      <p className="by">{seminar.url}</p>
    </Layout>
  );
}

/** `/r/:token/certificate`: who was there may print that they were. */
export function CertificatePage({
  seminar,
  registration,
}: {
  seminar: SeminarView;
  registration: RegistrationView;
}) {
  const { t, tx, language } = useWords();
  const { centre } = useFrame();
  const japanese = useJapaneseLang();
  const at = seminar.startsAt === null ? null : new Date(seminar.startsAt);
  return (
    <Layout title={t('cert.title')}>
      <h1>{tx('cert.title')}</h1>
      <p className="lead">
        {registration.name}
        {language === 'en' ? '' : ' 様'}
      </p>
      {registration.organisation !== null && <p>{registration.organisation}</p>}
      <p>{tx('cert.text')}</p>
      <dl className="facts">
        <Fact label={tx('sem.title')}>
          <span lang={japanese}>{seminar.title}</span>
        </Fact>
        <Fact label={tx('sem.when')}>
          <When seminar={seminar} />
        </Fact>
        <Fact label={tx('reg.number')}>{registration.number}</Fact>
      </dl>
      <p>{at === null ? '' : dayText(language, at)}</p>
      <p lang={japanese}>{centre.operator}</p>
      <p lang={japanese}>{centre.name}</p>
      <p className="hint actions">{tx('cert.print')}</p>
    </Layout>
  );
}

/** `/seminars/:id/list`: the desk's paper for the door, in the order of kana, with a box to tick. */
export function CheckInListPage({
  seminar,
  people,
}: {
  seminar: SeminarView;
  people: readonly RegistrationView[];
}) {
  return (
    <Layout title={`受付名簿 ${seminar.title}`} wide>
      <h1>受付名簿</h1>
      <p className="lead">
        {seminar.title} <When seminar={seminar} />
      </p>
      <table>
        <caption>{`${String(people.length)}件（取消しを除く）。終わったら、細断してください。`}</caption>
        <thead>
          <tr>
            {['受付', '番号', 'お名前', 'ふりがな', '所属', '人数', '参加方法', '状態', '配慮'].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>{person.state === 'attended' ? '☑' : '☐'}</td>
              <td>{person.number}</td>
              <td>{person.name}</td>
              <td>{person.kana ?? ''}</td>
              <td>{person.organisation ?? ''}</td>
              <td>{person.seats}</td>
              <td>{MODE_LABELS[person.mode]}</td>
              <td>{REGISTRATION_LABELS[person.state]}</td>
              <td>{person.needs ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Layout>
  );
}
