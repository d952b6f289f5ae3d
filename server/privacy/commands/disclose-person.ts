import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { requirePrivacyManager } from '../domain/policy.js';
import { Disclose } from '../queries/disclose.js';
import { DiscloseWorker } from '../queries/disclose-worker.js';
import { PersonCases, type PersonQuery } from '../queries/person-cases.js';
import type { Disclosure } from '../queries/views.js';

/** Everything held on one person: over all of their cases, with an audit entry on each, and as somebody who works here. */
@Injectable()
export class DisclosePerson extends Command<PersonQuery, string[], Disclosure> {
  constructor(
    private readonly persons: PersonCases,
    private readonly disclose: Disclose,
    private readonly workers: DiscloseWorker,
  ) {
    super();
  }

  protected async load(_tx: Tx, query: PersonQuery): Promise<string[]> {
    const found = await this.persons.find(query);
    return [...new Set(found.map(({ id }) => id))];
  }

  protected authorise(actor: Actor): void {
    requirePrivacyManager(actor);
  }

  protected async handle(
    _tx: Tx,
    ids: string[],
    { email }: PersonQuery,
  ): Promise<Outcome<Disclosure>> {
    const work = email === undefined ? [] : await this.workers.ofAddress(email);
    return {
      result: { ...(await this.disclose.cases(ids)), work },
      audit: [
        { action: 'person.exported', recordType: 'person', recordId: '-' },
        ...ids.map((recordId) => ({
          action: 'consultation.exported',
          recordType: 'consultation',
          recordId,
        })),
      ],
    };
  }
}
