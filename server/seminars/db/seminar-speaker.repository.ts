import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { newId } from '../../platform/core/ids.js';
import type { Speaker } from '../domain/seminar-schema.js';
import { SeminarSpeakerEntity } from './seminar-parts.entities.js';

@Injectable()
export class SeminarSpeakerRepository extends Repository<SeminarSpeakerEntity> {
  protected readonly entity = SeminarSpeakerEntity;

  /** Puts the speakers in place of whoever was there; a consent given earlier to the same name stays dated. */
  async replace(tx: Tx, seminarId: string, speakers: readonly Speaker[], at: Date): Promise<void> {
    const before = await this.listOf(tx, seminarId);
    await tx.delete(SeminarSpeakerEntity, { seminarId });
    for (const [position, speaker] of speakers.entries()) {
      const { consented, ...rest } = speaker;
      const earlier = before.find(({ name }) => name === speaker.name)?.consentAt ?? null;
      await tx.insert(SeminarSpeakerEntity, {
        id: newId(at.getTime()),
        seminarId,
        position,
        ...rest,
        consentAt: consented ? (earlier ?? at) : null,
      });
    }
  }

  listOf(tx: Tx, seminarId: string): Promise<SeminarSpeakerEntity[]> {
    return tx.find(SeminarSpeakerEntity, { where: { seminarId }, order: { position: 'ASC' } });
  }
}
