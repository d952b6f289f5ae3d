import { useWords } from '../../components/frame.js';
import { timeText } from '../../text/dates.js';
import type { MessageView } from './view.js';

/** Messages, oldest first. */
export function Talk({ messages }: { messages: readonly MessageView[] }) {
  const { language, tx } = useWords();
  if (messages.length === 0) return <p className="hint">{tx('case.noMessages')}</p>;
  return (
    <ol className="talk">
      {messages.map((message) => (
        <li key={message.id} className={message.mine ? 'mine' : undefined}>
          <p className="by">
            <strong>
              {message.mine ? tx('case.you') : (message.authorName ?? tx('case.desk'))}
            </strong>
            {'　'}
            <time dateTime={message.at.toISOString()}>{timeText(language, message.at)}</time>
          </p>
          <p className="said">{message.body}</p>
        </li>
      ))}
    </ol>
  );
}
