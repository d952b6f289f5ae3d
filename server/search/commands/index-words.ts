import { Injectable } from '@nestjs/common';
import { shareCase } from '../../consultations/index.js';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { documentOf } from '../domain/document.js';
import type { Words } from '../domain/document.js';
import { forgotten, wordsOfCase, wordsOfSeminar, wordsOfSupporter } from '../queries/words.js';
import { SearchDocumentRepository } from '../db/search-document.repository.js';

const AT_ONCE = 500;

/**
 * Copies the words of records to where they are found. Harmless to run again. No audit entry: it
 * changes no record and shows nothing to anybody.
 */
@Injectable()
export class IndexWords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly documents: SearchDocumentRepository,
  ) {}

  ofCase(id: string): Promise<void> {
    // Locked against the eraser: a copy taken before may not be written after it.
    return this.copy(async (tx) => {
      await shareCase(tx, id);
      return wordsOfCase(tx, id);
    });
  }

  ofSupporter(id: string): Promise<void> {
    return this.copy((tx) => wordsOfSupporter(tx, id));
  }

  ofSeminar(id: string): Promise<void> {
    return this.copy((tx) => wordsOfSeminar(tx, id));
  }

  /** What no event told of; gives how many records were found so. */
  async ofForgotten(): Promise<number> {
    const { cases, people, seminars } = await forgotten(this.unitOfWork.read, AT_ONCE);
    for (const id of cases) await this.ofCase(id);
    for (const id of people) await this.ofSupporter(id);
    for (const id of seminars) await this.ofSeminar(id);
    return cases.length + people.length + seminars.length;
  }

  private copy(read: (tx: Tx) => Promise<Words[]>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const words = await read(tx);
      await this.documents.saveAll(tx, words.map(documentOf), this.clock.now());
    });
  }
}
