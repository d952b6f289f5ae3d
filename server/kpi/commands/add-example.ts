import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { FindCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { line, requiredText } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { forbidden, unprocessable } from '../../platform/core/problems.js';
import { ReportExampleRepository } from '../db/report-example.repository.js';

export const ExampleBody = z.strictObject({
  receiptNumber: line(40),
  question: requiredText(500),
  support: requiredText(500),
});
type Input = z.output<typeof ExampleBody>;

/** Picks a case for 主な相談内容, in words without what tells who asked; picked again, the words are new. */
@Injectable()
export class AddExample extends Command<Input, CaseRecord, void> {
  constructor(
    private readonly cases: FindCase,
    private readonly examples: ReportExampleRepository,
  ) {
    super();
  }

  protected async load(_: Tx, { receiptNumber }: Input): Promise<CaseRecord> {
    const consultation = await this.cases.byReceiptNumber(receiptNumber);
    if (!consultation || consultation.state === 'spam') {
      const detail = 'この受付番号の相談は見つかりません。例: R8-00042';
      throw unprocessable([{ pointer: '/receiptNumber', code: 'unknown', detail }]);
    }
    return consultation;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    { question, support }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    this.refuseNames(target, { question, support });
    await this.examples.upsert(
      tx,
      {
        id: newId(),
        consultationId: target.id,
        question,
        support,
        byName: actorName(actor),
        at: this.now(),
      },
      ['consultationId'],
    );
    return {
      result: undefined,
      audit: {
        action: 'report-example.picked',
        recordType: 'consultation',
        recordId: target.id,
      },
    };
  }

  /** The names and addresses we know must not stand there; the rest is for people to judge. */
  private refuseNames(
    {
      name,
      organisation,
      email,
      phone,
    }: Pick<CaseRecord, 'name' | 'organisation' | 'email' | 'phone'>,
    words: Record<'question' | 'support', string>,
  ): void {
    const known = [name, organisation, email, phone].filter(
      (value): value is string => value !== null && value.trim().length >= 2,
    );
    const errors = (['question', 'support'] as const).flatMap((field) => {
      const text = words[field].replace(/\s/gu, '');
      const told = known.find((value) => text.includes(value.replace(/\s/gu, '')));
      const detail = `「${told ?? ''}」を消してください。相談者が分かる言葉は書けません。`;
      return told === undefined ? [] : [{ pointer: `/${field}`, code: 'names-requester', detail }];
    });
    if (errors.length > 0) throw unprocessable(errors);
  }
}
