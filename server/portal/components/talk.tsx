import { useWords } from './frame.js';
import { timeText } from '../text/dates.js';
import type { MessageView } from './case-view.js';
import { FileWarnings } from './files/warnings.js';

interface TalkProps {
  messages: readonly MessageView[];
  /** The page whose files they are: `/c/…` or `/desk/cases/…`. */
  path: string;
}

/** Messages, oldest first, with what came with them. */
export function Talk({ messages, path }: TalkProps) {
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
          {message.unconfirmed && <p className="tag">{tx('case.senderUnconfirmed')}</p>}
          {message.hidden && <p className="tag">相談者には見えません</p>}
          <p className="said">{message.body}</p>
          {message.files.length > 0 && (
            <ul className="plain">
              {message.files.map(({ id, name, state, warnings }) => (
                <li key={id}>
                  {state === 'clean' ? (
                    <a href={`${path}/files/${id}`} download={name}>
                      {name}
                    </a>
                  ) : (
                    <>
                      {name}（{tx(`files.state.${state}`)}）
                    </>
                  )}
                  <FileWarnings warnings={warnings} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
