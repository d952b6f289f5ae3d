import { Injectable } from '@nestjs/common';
import {
  addToTimeline,
  lockCase,
  OPEN_STATES,
  type CaseRecord,
} from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, type Actor } from '../../platform/core/actor.js';
import { newId } from '../../platform/core/ids.js';
import { conflict } from '../../platform/core/problems.js';
import { PHRASES_MAX } from '../domain/masked-phrase.js';
import { lettersOf } from '../domain/masking.js';
import { requireStaff } from '../domain/policy.js';
import { MaskedPhraseRepository, type MaskedPhraseRecord } from '../db/masked-phrase.repository.js';

interface Input {
  consultationId: string;
  phrase: string;
}

/**
 * Staff hide words of a case from supporters who have not accepted yet. Hidden twice, in whatever writing,
 * it is one phrase; the lock on the case makes those wait who hide at the same time.
 */
@Injectable()
export class AddMaskedPhrase extends Command<Input, CaseRecord, MaskedPhraseRecord> {
  constructor(private readonly phrases: MaskedPhraseRepository) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor, target: CaseRecord): void {
    requireStaff(actor);
    if (OPEN_STATES.includes(target.state)) return;
    throw conflict(
      'not-open',
      '終わったご相談です。これから打診するときは、先に再開してください。',
    );
  }

  /** @throws Problem 409 `too-many-phrases` */
  protected async handle(
    tx: Tx,
    { id: consultationId }: Pick<CaseRecord, 'id'>,
    { phrase }: Input,
    actor: Actor,
  ): Promise<Outcome<MaskedPhraseRecord>> {
    const letters = lettersOf(phrase);
    const maskedPhrase = await this.phrases.find(tx, { consultationId, letters });
    if (maskedPhrase) return { result: maskedPhrase, audit: [] };
    if ((await this.phrases.count(tx, { consultationId })) >= PHRASES_MAX) {
      throw conflict(
        'too-many-phrases',
        `伏せる言葉は、1件のご相談につき${String(PHRASES_MAX)}個までです。使っていないものをもとに戻すか、まとめて1つにしてください。`,
      );
    }
    const at = this.now();
    const added = await this.phrases.insert(tx, {
      id: newId(at.getTime()),
      consultationId,
      phrase,
      letters,
      createdByName: actorName(actor),
      createdAt: at,
    });
    await addToTimeline(tx, consultationId, { kind: 'phrase-masked', data: {} }, actor, at);
    return {
      result: added,
      audit: {
        action: 'masked-phrase.added',
        recordType: 'consultation',
        recordId: consultationId,
        changes: { phrase: { to: added.id } },
      },
    };
  }
}
