import { Injectable } from '@nestjs/common';
import { MESSAGE_MAX, PostMessage } from '../../conversations/index.js';
import { FILES_PER_MESSAGE, inspect, StoreFile } from '../../files/index.js';
import type { Actor } from '../../platform/core/actor.js';
import { visible } from '../../platform/validation/characters.js';
import { Problem } from '../../platform/core/problems.js';
import { withoutIllFormed } from '../../platform/validation/well-formed.js';
import type { InboundMail } from '../domain/inbound/read-mail.js';
import type { Participant } from './participants.js';

/** The longest mail kept whole beside its message, in characters. */
const ORIGINAL_MAX = 50_000;

/** Puts a mail into its case as a message, with the files that came with it. */
@Injectable()
export class PostMail {
  constructor(
    private readonly postMessage: PostMessage,
    private readonly storeFile: StoreFile,
  ) {}

  /**
   * Gives the message's id; posting the same mail again gives the same message.
   * @param senderConfirmed the mail is known to come from the writer's own address
   * @throws Problem 403, 404, 409 when the case takes no message of theirs
   */
  async execute(
    mailId: string,
    mail: InboundMail,
    { consultationId, actor }: Pick<Participant, 'consultationId' | 'actor'>,
    senderConfirmed: boolean,
  ): Promise<string> {
    const { fileIds, refused } = await this.saveFiles(consultationId, mail, actor);
    const message = await this.postMessage.execute(
      {
        consultationId,
        body: bodyOf(mail, refused),
        visibility: 'everyone',
        fileIds,
        idempotencyKey: `mail.${mailId}`,
        mail: { original: mail.text.slice(0, ORIGINAL_MAX), senderConfirmed },
      },
      actor,
    );
    return message.id;
  }

  /** Files the case takes, and the names of those it does not. */
  private async saveFiles(
    id: string,
    { attachments }: InboundMail,
    actor: Actor,
  ): Promise<{ fileIds: string[]; refused: string[] }> {
    const fileIds: string[] = [];
    const refused: string[] = [];
    for (const { name, bytes } of attachments) {
      try {
        if (fileIds.length >= FILES_PER_MESSAGE) throw new Problem(TOO_MANY);
        const file = await inspect(name, bytes);
        const owner = { type: 'consultation', id };
        fileIds.push((await this.storeFile.execute({ owner, file }, actor)).id);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const reason = error.detail ?? error.title;
        refused.push(`${visible(name).slice(0, 100)}（${reason}）`);
      }
    }
    return { fileIds, refused };
  }
}

const TOO_MANY = { status: 422, code: 'too-many-files', title: '添付が多すぎます' } as const;

/** What the sender wrote; what could not be taken is said, so that nobody waits for it. */
function bodyOf({ words, subject, attachments }: InboundMail, refused: readonly string[]): string {
  const empty =
    attachments.length > 0 ? '（添付ファイルのみのメールです）' : '（本文のないメールです）';
  const own = words.trim() === '' ? `${subject}\n${empty}`.trim() : words.trim();
  const note =
    refused.length > 0 ? `\n\n［受け取れなかった添付ファイル：${refused.join('、')}］` : '';
  const space = MESSAGE_MAX - note.length;
  const cut = own.length > space ? `${own.slice(0, space - 20)}\n［続きは原文にあります］` : own;
  return withoutIllFormed(cut) + note;
}
