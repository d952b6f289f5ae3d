import { useWords } from '../frame.js';
import { timeText } from '../../text/dates.js';
import type { FileItem } from './view.js';
import { FileWarnings } from './warnings.js';

/** Files sent and received, oldest first; a link only where there is something to open. */
export function FileList({ path, files }: { path: string; files: readonly FileItem[] }) {
  const { tx } = useWords();
  if (files.length === 0) return <p className="hint">{tx('files.none')}</p>;
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          {file.state === 'clean' ? (
            <a href={`${path}/${file.id}`} download>
              {file.name}
            </a>
          ) : (
            <strong>{file.name}</strong>
          )}
          <Particulars file={file} />
        </li>
      ))}
    </ul>
  );
}

/** What was right about a form that could not be sent, or was left. */
export function WaitingFiles({ path, files }: { path: string; files: readonly FileItem[] }) {
  const { tx } = useWords();
  if (files.length === 0) return null;
  return (
    <div className="notice">
      <h3>{tx('files.waiting')}</h3>
      <p>{tx('files.waitingLead')}</p>
      <ul className="files">
        {files.map((file) => (
          <li key={file.id}>
            <strong id={`name-${file.id}`}>{file.name}</strong>
            <Particulars file={file} />
            <form method="post" action={`${path}/${file.id}/remove`}>
              <button
                className="button quiet"
                type="submit"
                id={`drop-${file.id}`}
                aria-labelledby={`drop-${file.id} name-${file.id}`}
              >
                {tx('files.remove')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Particulars({ file }: { file: FileItem }) {
  const { language, tx } = useWords();
  return (
    <span className="particulars">
      {sizeText(file.size)}
      {'　'}
      <time dateTime={file.at.toISOString()}>{timeText(language, file.at)}</time>
      {file.mine && (
        <>
          {'　'}
          {tx('files.you')}
        </>
      )}
      {file.state !== 'clean' && <span className="state">{tx(`files.state.${file.state}`)}</span>}
      <FileWarnings warnings={file.warnings} />
    </span>
  );
}

/** 「3.2MB」「40KB」: what a person compares with the limit. */
export function sizeText(bytes: number): string {
  const kilo = Math.max(1, Math.round(bytes / 1024));
  return kilo < 1024 ? `${String(kilo)}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`;
}
