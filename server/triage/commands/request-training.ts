import { Injectable } from '@nestjs/common';
import { Command, type Outcome } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { triageTrainingRequested } from '../domain/events.js';

/** Somebody does not want to wait for the night; the worker trains, never the web process. */
@Injectable()
export class RequestTraining extends Command<void, null, void> {
  protected load(): Promise<null> {
    return Promise.resolve(null);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager', 'admin')) throw forbidden();
  }

  protected handle(): Promise<Outcome<void>> {
    return Promise.resolve({
      result: undefined,
      events: [triageTrainingRequested()],
      audit: { action: 'triage-model.asked', recordType: 'triage-model', recordId: 'next' },
    });
  }
}
