import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { newId } from '../../platform/core/ids.js';
import { forbidden, unprocessable } from '../../platform/core/problems.js';
import { nameTaken } from '../domain/errors.js';
import { supporterChanged } from '../domain/events.js';
import { mayEditRoster } from '../domain/policy.js';
import { joined } from '../domain/roster-plan.js';
import type { Supporter, SupporterDetails } from '../domain/supporter.js';
import { Vocabulary, vocabularyErrors } from '../domain/vocabulary.js';
import { SupporterRepository } from '../db/supporter.repository.js';

export type NewSupporter = Omit<SupporterDetails, 'capacityMonthly' | 'capacityAtOnce'> &
  Partial<Pick<SupporterDetails, 'capacityMonthly' | 'capacityAtOnce'>>;

/** Adds one adviser or partner to the roster. */
@Injectable()
export class CreateSupporter extends Command<NewSupporter, Supporter | null, Supporter> {
  private readonly vocabulary: Vocabulary;

  constructor(
    private readonly centre: Centre,
    private readonly supporters: SupporterRepository,
  ) {
    super();
    this.vocabulary = new Vocabulary(centre);
  }

  protected load(tx: Tx, input: NewSupporter): Promise<Supporter | null> {
    return this.supporters.lockNamed(tx, input.kind, input.name);
  }

  protected authorise(actor: Actor): void {
    if (!mayEditRoster(actor)) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    namesake: Supporter | null,
    input: NewSupporter,
  ): Promise<Outcome<Supporter>> {
    if (namesake) throw nameTaken(input.name);
    const errors = vocabularyErrors(input, this.vocabulary);
    if (errors.length > 0) throw unprocessable(errors);
    const details = { ...this.centre.profile.supporterDefaults, ...input };
    const supporter = joined(details, newId(), this.now());
    await this.supporters.insert(tx, [supporter]);
    return {
      result: supporter,
      events: [supporterChanged(supporter.id)],
      audit: { action: 'supporter.created', recordType: 'supporter', recordId: supporter.id },
    };
  }
}
