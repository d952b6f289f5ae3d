import { Layout } from '../../components/layout.js';
import { dayText } from '../../text/dates.js';
import type { SupporterCaseItem } from './view.js';

/** `/desk`: the supporter's cases, what needs doing first. */
export function SupporterCasesPage({ items }: { items: readonly SupporterCaseItem[] }) {
  const todo = items.filter((item) => item.todo !== null);
  const others = items.filter((item) => item.todo === null);
  return (
    <Layout title="担当しているご相談" area="desk" wide>
      <h1>担当しているご相談</h1>
      {items.length === 0 && (
        <p>いま担当しているご相談はありません。お願いがあるときは、メールでお知らせします。</p>
      )}
      {todo.length > 0 && <List title="していただきたいこと" items={todo} />}
      {others.length > 0 && <List title={todo.length > 0 ? 'そのほか' : '一覧'} items={others} />}
    </Layout>
  );
}

function List({ title, items }: { title: string; items: readonly SupporterCaseItem[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="cards">
        {items.map((item) => (
          <li key={item.id} className="card">
            {item.path === null ? (
              <h3>{item.title}</h3>
            ) : (
              <h3 className="goes">
                <a href={item.path}>{item.title}</a>
              </h3>
            )}
            <p>
              {item.todo !== null && <span className="tag todo">{item.todo}</span>}{' '}
              <span className="tag">{item.state}</span>
            </p>
            <p className="by">
              {item.receiptNumber}・{dayText('ja', item.at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
