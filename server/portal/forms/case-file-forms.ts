import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../centre/index.js';
import {
  MESSAGE_MAX,
  PostMessage,
  ReadableFiles,
  type Visibility,
} from '../../conversations/index.js';
import {
  downloadHeaders,
  FILE_TYPES,
  FileRefusal,
  inspect,
  readUpload,
  RemoveFile,
  SentFiles,
  StoreFile,
  type FileView,
  type Inspected,
  type Upload,
} from '../../files/index.js';
import { actorName, type Actor } from '../../platform/core/actor.js';
import { requiredText } from '../../platform/validation/fields.js';
import { Problem } from '../../platform/core/problems.js';
import type { Errors } from '../components/form.js';
import { onceKey } from '../components/once-key.js';
import { one, type Answers } from '../journeys/journey.js';
import type { FileItem, FilesView } from '../components/files/view.js';
import { isTextKey, plain } from '../text/index.js';
import { readForm, type Visit } from '../http/visit.js';

const Note = requiredText(MESSAGE_MAX);
const ownerOf = (id: string) => ({ type: 'consultation', id });
const KINDS = Object.keys(FILE_TYPES);
const TYPES = KINDS.join('、');

/** How a form with files went: what is wrong with it, and what was typed. */
interface Sending {
  errors: Errors;
  form: Answers;
}

/** Files of a case for people of outside: shown, taken in, sent with a message, handed out. */
@Injectable()
export class CaseFileForms {
  constructor(
    private readonly readable: ReadableFiles,
    private readonly sent: SentFiles,
    private readonly storeFile: StoreFile,
    private readonly removeFile: RemoveFile,
    private readonly postMessage: PostMessage,
  ) {}

  /** What the page shows of files; the caller adds where it is and whether more may be sent. */
  async lists(
    actor: Actor,
    id: string,
  ): Promise<Pick<FilesView, 'files' | 'waiting' | 'types' | 'accept'>> {
    const mine = actorName(actor);
    const item =
      (own: boolean) =>
      (file: FileView): FileItem => ({
        id: file.id,
        name: file.name,
        size: file.size,
        at: new Date(file.createdAt),
        mine: own || file.sentByName === mine,
        state: file.state,
        warnings: file.warnings,
      });
    return {
      files: (await this.readable.of(actor, id)).map(item(false)),
      waiting: (await this.sent.waiting(ownerOf(id), actor)).map(item(true)),
      types: TYPES,
      accept: KINDS.map((kind) => `.${kind}`).join(','),
    };
  }

  /**
   * Takes a form in. Each file that is right is kept at once, so that only the others must be chosen
   * again; when all are right they go out with the words as one message.
   * @throws Problem 400, 411 or 413 when the form cannot be read at all.
   */
  async send(visit: Visit, id: string, language: Language): Promise<Sending> {
    const upload = await readUpload(visit.request);
    const form = readForm(upload.fields);
    const errors = {
      ...(await this.saveFiles(visit.actor, id, upload, language)),
      ...noteErrors(form, language),
    };
    if (Object.keys(errors).length > 0) return { errors, form };
    const waiting = await this.sent.waiting(ownerOf(id), visit.actor);
    if (waiting.length === 0) {
      // The same form a second time: what it held went out with the first.
      if (upload.files.length > 0) return { errors, form };
      return { errors: { files: plain(language, 'files.error.none') }, form };
    }
    await this.post(visit.actor, id, form, language, waiting);
    return { errors, form };
  }

  /** Takes back one that was not sent. @throws Problem 404; 409 when it went out. */
  remove(actor: Actor, id: string, fileId: string): Promise<void> {
    return this.removeFile.execute({ owner: ownerOf(id), fileId }, actor);
  }

  /** The bytes, always as an attachment. @throws Problem 404, 409, 410 */
  async fetch(visit: Visit, id: string, fileId: string, reply: FastifyReply): Promise<Buffer> {
    const { name, mediaType, bytes } = await this.readable.open(visit.actor, id, fileId);
    visit.request.shown = { file: { to: fileId } };
    void reply.headers(downloadHeaders(name, mediaType));
    return bytes;
  }

  /** Keeps what is right; the sentences about the rest, as one error of the field. */
  private async saveFiles(
    actor: Actor,
    id: string,
    upload: Upload,
    language: Language,
  ): Promise<Errors> {
    const wrong: string[] = [];
    for (const file of upload.files) {
      const checked = await check(file, language);
      if (typeof checked === 'string') wrong.push(checked);
      else if (!(await this.sent.has(ownerOf(id), actor, checked.bytes))) {
        const refusal = await this.store(actor, id, checked);
        if (refusal !== null) wrong.push(refusal);
      }
    }
    if (upload.tooMany) wrong.push(plain(language, 'files.error.many'));
    return wrong.length === 0 ? {} : { files: [...new Set(wrong)].join(' ') };
  }

  /** Null when it was kept, else why not. */
  private async store(actor: Actor, id: string, file: Inspected): Promise<string | null> {
    try {
      await this.storeFile.execute({ owner: ownerOf(id), file }, actor);
      return null;
    } catch (error) {
      if (error instanceof Problem && error.status === 409) return error.detail ?? error.title;
      throw error;
    }
  }

  private async post(
    actor: Actor,
    id: string,
    form: Answers,
    language: Language,
    files: readonly FileView[],
  ): Promise<void> {
    const visibility: Visibility =
      actor.kind === 'supporter' && one(form, 'visibility') === 'support' ? 'support' : 'everyone';
    const body = one(form, 'body') ?? plain(language, 'files.sent');
    const fileIds = files.map((file) => file.id);
    const idempotencyKey = onceKey(form, [visibility, body, ...fileIds].join(' '));
    await this.postMessage.execute(
      { consultationId: id, body, visibility, fileIds, idempotencyKey },
      actor,
    );
  }
}

/** The file as it is kept, or the sentence that says what to do. */
async function check(
  { name, bytes }: Upload['files'][number],
  language: Language,
): Promise<Inspected | string> {
  const refusal = (code: string, inside: string | null = null) => {
    const key = `files.error.${code}`;
    const known = isTextKey(key) ? key : 'files.error.content';
    const shown = inside === null ? name.slice(0, 100) : `${name.slice(0, 100)} › ${inside}`;
    return plain(language, known, { name: shown, types: TYPES });
  };
  if (bytes === null) return refusal('too-large');
  try {
    return await inspect(name, bytes);
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return refusal(error.reason, error.inside);
  }
}

function noteErrors(form: Answers, language: Language): Errors {
  const body = one(form, 'body');
  if (body === undefined || Note.safeParse(body).success) return {};
  const field = plain(language, 'files.note');
  const max = MESSAGE_MAX.toLocaleString('ja-JP');
  return { body: plain(language, 'error.tooLong', { field, max }) };
}
