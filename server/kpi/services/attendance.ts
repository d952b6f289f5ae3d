import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import { Participants, type ParticipantCount } from '../../seminars/index.js';
import { cellsOfSeminar, type Cell } from '../domain/cells.js';
import type { Span } from '../domain/period.js';
import { RollUpRepository } from '../db/roll-up.repository.js';

/** Before and after every seminar there will be. */
const EVER: Span = {
  from: new Date('2000-01-01T00:00:00+09:00'),
  to: new Date('2200-01-01T00:00:00+09:00'),
};

/** Seminars as the roll-ups see them: there are few, so each look reads them all. */
@Injectable()
export class Attendance {
  constructor(
    private readonly participants: Participants,
    private readonly rollUpRows: RollUpRepository,
  ) {}

  participantCounts({ from, to }: Span = EVER): Promise<ParticipantCount[]> {
    return this.participants.between(from, to);
  }

  async cellsOf(seminarId: string): Promise<Cell[]> {
    return cellsOfSeminar(
      (await this.participantCounts()).filter(
        (participantCount) => participantCount.seminarId === seminarId,
      ),
    );
  }

  async seminarIdsIn(span: Span): Promise<string[]> {
    return idsOf(await this.participantCounts(span));
  }

  /** Every seminar that counts or has counted. */
  async ids(tx: Tx): Promise<string[]> {
    return [
      ...new Set([
        ...idsOf(await this.participantCounts()),
        ...(await this.rollUpRows.findSeminars(tx)),
      ]),
    ];
  }

  /** Those held that were never looked at. */
  async notRolledUp(tx: Tx): Promise<string[]> {
    const known = new Set(await this.rollUpRows.findSeminars(tx));
    return idsOf(await this.participantCounts()).filter((id) => !known.has(id));
  }
}

const idsOf = (counts: readonly ParticipantCount[]): string[] => [
  ...new Set(counts.map(({ seminarId }) => seminarId)),
];
