import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { changedFields, personalChange } from '../../platform/core/audit-record.js';
import { forbidden, preconditionFailed, unprocessable } from '../../platform/core/problems.js';
import { supporterChanged } from '../domain/events.js';
import { mayEditRoster } from '../domain/policy.js';
import type { Supporter } from '../domain/supporter.js';
import type { SupporterTerms, TermsBody } from '../domain/terms.js';
import { SupporterRepository } from '../db/supporter.repository.js';
import { SupporterTermsRepository } from '../db/supporter-terms.repository.js';

interface Input {
  supporterId: string;
  /** The version that was read, or null where a page sends what it shows. */
  version: number | null;
  /** Members that are missing stay as they are. */
  terms: Partial<TermsBody>;
}

/**
 * Writes what was agreed with a supporter. Supporters keep their own hours, absences and contact persons
 * and decide on publication; how long they are registered is the desk's to write.
 */
@Injectable()
export class SaveTerms extends Command<Input, Supporter, SupporterTerms> {
  constructor(
    private readonly supporters: SupporterRepository,
    private readonly terms: SupporterTermsRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { supporterId }: Input): Promise<Supporter> {
    return this.supporters.lock(tx, supporterId);
  }

  protected authorise(actor: Actor, supporter: Supporter, { terms }: Input): void {
    if (mayEditRoster(actor)) return;
    if (actor.kind !== 'supporter' || actor.id !== supporter.id) throw forbidden();
    if (terms.termFrom !== undefined || terms.termUntil !== undefined) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    supporter: Supporter,
    { version, terms: { published, ...terms } }: Input,
  ): Promise<Outcome<SupporterTerms>> {
    const at = this.now();
    const before = await this.terms.read(tx, supporter.id);
    if (version !== null && version !== before.version) {
      throw preconditionFailed({ version: before.version });
    }
    if (supporter.kind === 'adviser' && (terms.contacts ?? []).length > 0) {
      const detail = '連絡担当者は、パートナー（企業）にだけ登録できます。';
      throw unprocessable([{ pointer: '/contacts', code: 'rule', detail }]);
    }
    const publishedAt =
      published === false ? null : (before.publishedAt ?? (published ? at : null));
    const after: SupporterTerms = { ...before, ...defined(terms), publishedAt };
    const changes = changedFields(before, after);
    const audit = {
      action: 'supporter.terms-kept',
      recordType: 'supporter',
      recordId: supporter.id,
      // Names of people and reasons for absences are nobody's but theirs.
      changes: {
        ...changes,
        ...(changes['contacts'] && { contacts: personalChange() }),
        ...(changes['away'] && { away: personalChange() }),
      },
    };
    if (Object.keys(changes).length === 0) return { result: before, audit };
    const result = await this.terms.write(tx, after, at);
    return { result, events: [supporterChanged(supporter.id)], audit };
  }
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
