import type { OpenDataMetadata, OpenDataSet } from '../../../../kpi/index.js';
import { useJapaneseLang, useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';
import { dayText } from '../../../text/dates.js';

/** `/open-data`: what is published, newest versions. */
export function OpenDataPage({ items }: { items: readonly OpenDataMetadata[] }) {
  const { t, tx } = useWords();
  const japanese = useJapaneseLang();
  const [first] = items;
  return (
    <Layout title={t('openData.title')}>
      <h1>{tx('openData.title')}</h1>
      <p>{tx('openData.lead')}</p>
      {!first && <p>{tx('openData.none')}</p>}
      {items.map((item) => (
        <section key={item.title} className="card">
          <h2 lang={japanese}>{item.title}</h2>
          <Version item={item} />
          <p>
            <a href={pathOf(item)}>{tx('openData.look')}</a>
          </p>
          <Files item={item} />
        </section>
      ))}
      {first && <Terms item={first} />}
    </Layout>
  );
}

/** `/open-data/:dataset/:fiscalYear`: one data set as a table. */
export function OpenDataSetPage({ set }: { set: OpenDataSet }) {
  const { t, tx } = useWords();
  const japanese = useJapaneseLang();
  const { metadata, header, lines } = set;
  return (
    <Layout title={metadata.title} wide>
      <h1 lang={japanese}>{metadata.title}</h1>
      <Version item={metadata} />
      <div className="scroll" role="region" aria-label={t('openData.table')} tabIndex={0}>
        <table className="figures" lang={japanese}>
          <thead>
            <tr>
              {header.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <tr key={at}>
                {line.map((value, column) => (
                  <td
                    key={header[column]}
                    className={typeof value === 'number' ? 'count' : undefined}
                  >
                    {typeof value === 'number' ? value.toLocaleString('ja-JP') : value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Files item={metadata} />
      <Terms item={metadata} />
      <dl className="facts">
        <div>
          <dt>{tx('openData.hash')}</dt>
          <dd className="hash">{metadata.hash}</dd>
        </div>
      </dl>
      <p>
        <a href="/open-data">{tx('openData.back')}</a>
      </p>
    </Layout>
  );
}

const pathOf = ({ dataset, fiscalYear }: OpenDataMetadata): string =>
  `/open-data/${dataset}/${String(fiscalYear)}`;

function Version({ item }: { item: OpenDataMetadata }) {
  const { language, tx } = useWords();
  return (
    <p className="hint">
      {tx('openData.version', { n: item.version })}{' '}
      {tx('openData.published', { day: dayText(language, new Date(item.publishedAt)) })}
    </p>
  );
}

function Files({ item }: { item: OpenDataMetadata }) {
  const { tx } = useWords();
  return (
    <p className="actions">
      <a className="button" href={item.files.csv}>
        {tx('openData.csv')}
      </a>
      <a href={item.files.json}>{tx('openData.json')}</a>
      <a href={item.files.metadata}>{tx('openData.metadata')}</a>
    </p>
  );
}

function Terms({ item }: { item: OpenDataMetadata }) {
  const { tx } = useWords();
  const japanese = useJapaneseLang();
  return (
    <>
      <h2>{tx('openData.licence')}</h2>
      <p>
        <a href={item.licence.url} rel="license">
          {tx('openData.licenceText', { name: item.licence.name, publisher: item.publisher.name })}
        </a>
      </p>
      <h2>{tx('openData.rules')}</h2>
      <p lang={japanese}>{item.description}</p>
    </>
  );
}
