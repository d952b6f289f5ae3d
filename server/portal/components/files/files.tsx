import { Radios } from '../choices.js';
import { ErrorSummary, Field, TextArea, type Errors } from '../form.js';
import { useWords } from '../frame.js';
import { Layout } from '../layout.js';
import { OnceKey } from '../once-key.js';
import type { TextKey } from '../../text/index.js';
import { FileList, WaitingFiles } from './list.js';
import type { FilesView, TypedFiles } from './view.js';

interface Props {
  view: FilesView;
  errors: Errors;
  typed: TypedFiles;
  /** What has just happened, said at the top. */
  notice: TextKey | null;
}

/** `/c/:token/files` and `/desk/cases/:id/files`: what was sent, and a form that needs no script. */
export function FilesPage({ view, errors, typed, notice }: Props) {
  const { t, tx } = useWords();
  const wrong = Object.keys(errors).length > 0;
  return (
    <Layout title={`${wrong ? t('form.errorPrefix') : ''}${t('files.title')}`} area={view.area}>
      <p className="back">
        <a href={view.back}>{tx('files.back')}</a>
      </p>
      <ErrorSummary errors={errors} />
      {notice !== null && (
        <div className="notice good" role="status">
          <p>{tx(notice)}</p>
        </div>
      )}
      <h1>{tx('files.title')}</h1>
      <p>{tx('files.lead')}</p>
      <section aria-labelledby="list">
        <h2 id="list">{tx('files.list')}</h2>
        <FileList path={view.path} files={view.files} />
      </section>
      <section aria-labelledby="send" className="group">
        <h2 id="send">{tx('files.sendTitle')}</h2>
        <WaitingFiles path={view.path} files={view.waiting} />
        {view.maySend ? (
          <SendForm view={view} errors={errors} typed={typed} />
        ) : (
          <p>{tx('files.closed')}</p>
        )}
      </section>
    </Layout>
  );
}

function SendForm({ view, errors, typed }: Omit<Props, 'notice'>) {
  const { tx } = useWords();
  return (
    <form method="post" action={view.path} encType="multipart/form-data" noValidate>
      <OnceKey />
      <Field
        id="files"
        label={tx('files.choose')}
        required={view.waiting.length === 0}
        hint={tx('files.hint', { types: view.types })}
        error={errors['files']}
      >
        {(aria) => (
          <input {...aria} type="file" id="files" name="files" multiple accept={view.accept} />
        )}
      </Field>
      <TextArea
        id="body"
        label={tx('files.note')}
        value={typed.body}
        error={errors['body']}
        rows={3}
      />
      {view.area === 'desk' && (
        <Radios
          id="visibility"
          legend="届ける相手"
          required
          value={typed.visibility}
          options={[
            { value: 'everyone', label: '相談者と職員' },
            { value: 'support', label: '職員だけ' },
          ]}
        />
      )}
      <p className="actions">
        <button className="button" type="submit">
          {tx('files.send')}
        </button>
      </p>
    </form>
  );
}
