import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { requirePrivacyManager } from '../domain/policy.js';
import { PersonCases, type PersonQuery } from '../queries/person-cases.js';
import type { PersonCase } from '../queries/views.js';

/** A search for one person's cases: noted in the audit log by what was found, never by what was asked. */
@Injectable()
export class FindPerson extends Command<PersonQuery, PersonCase[], PersonCase[]> {
  constructor(private readonly persons: PersonCases) {
    super();
  }

  protected load(_tx: Tx, query: PersonQuery): Promise<PersonCase[]> {
    return this.persons.find(query);
  }

  protected authorise(actor: Actor): void {
    requirePrivacyManager(actor);
  }

  protected async handle(
    _tx: Tx,
    found: PersonCase[],
    query: PersonQuery,
  ): Promise<Outcome<PersonCase[]>> {
    return {
      result: found,
      audit: {
        action: 'person.searched',
        recordType: 'person',
        recordId: '-',
        changes: {
          by: { to: query.email === undefined ? 'phone' : 'email' },
          found: { to: found.map(({ id }) => id) },
        },
      },
    };
  }
}
