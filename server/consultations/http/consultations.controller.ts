import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { CurrentActor, IdempotencyKey, IfMatch } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { unprocessable } from '../../platform/core/problems.js';
import { MoveBody, MoveConsultation } from '../commands/move-consultation.js';
import { mayIntake, SubmitConsultation, type Receipt } from '../commands/submit-consultation.js';
import { ConsultationChanges, UpdateConsultation } from '../commands/update-consultation.js';
import { STAFF_ONLY_FIELDS, Intake } from '../domain/submission.js';
import { ShowConsultation } from '../queries/show-consultation.js';
import { ConsultationView } from '../queries/views.js';

const ReceiptView = z
  .object({ id: z.string(), receiptNumber: z.string(), trackingUrl: z.url() })
  .meta({ id: 'Receipt' });
const CloseBody = MoveBody.omit({ to: true });
const RECORD = { type: 'consultation', param: 'id' };

@Controller('api/v1/consultations')
export class ConsultationsController {
  constructor(
    private readonly submit: SubmitConsultation,
    private readonly consultations: ShowConsultation,
    private readonly update: UpdateConsultation,
    private readonly move: MoveConsultation,
  ) {}

  @Post()
  @Route({
    permission: 'public',
    staffPermission: 'consultation:intake',
    audit: 'consultation.submitted',
    limit: 'submit',
    summary:
      '相談を受け付ける / Submit a consultation (the desk may add channel, receivedAt, proxy)',
    status: 201,
    ok: ReceiptView,
  })
  create(
    @Body({ schema: Intake }) submission: Intake,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<Receipt> {
    if (!mayIntake(actor)) refuseStaffFields(submission);
    return this.submit.execute({ submission, idempotencyKey }, actor);
  }

  @Get(':id')
  @Route({
    permission: 'consultation:read',
    audit: 'consultation.viewed',
    record: RECORD,
    summary: '相談を読む / Read one consultation',
    ok: ConsultationView,
  })
  show(@Param('id') id: string): Promise<ConsultationView> {
    return this.consultations.byId(id);
  }

  @Patch(':id')
  @Route({
    permission: 'consultation:write',
    audit: 'consultation.updated',
    record: RECORD,
    summary: '相談の担当や内容を直す / Assign or mend (If-Match required)',
    ok: ConsultationView,
  })
  async change(
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: ConsultationChanges }) changes: z.output<typeof ConsultationChanges>,
    @CurrentActor() actor: Actor,
  ): Promise<ConsultationView> {
    await this.update.execute({ id, version, changes }, actor);
    return this.consultations.byId(id);
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @Route({
    permission: 'consultation:write',
    audit: 'consultation.moved',
    record: RECORD,
    summary: '状態を進める / Move along the state table',
    ok: ConsultationView,
  })
  async transition(
    @Param('id') id: string,
    @Body({ schema: MoveBody }) body: z.output<typeof MoveBody>,
    @CurrentActor() actor: Actor,
  ): Promise<ConsultationView> {
    await this.move.execute({ id, ...body }, actor);
    return this.consultations.byId(id);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Route({
    permission: 'consultation:write',
    audit: 'consultation.moved',
    record: RECORD,
    summary: '相談を完了にする / Close',
    ok: ConsultationView,
  })
  async close(
    @Param('id') id: string,
    @Body({ schema: CloseBody }) { reason }: z.output<typeof CloseBody>,
    @CurrentActor() actor: Actor,
  ): Promise<ConsultationView> {
    await this.move.execute({ id, to: 'closed', reason }, actor);
    return this.consultations.byId(id);
  }
}

/** To anybody but the desk these fields do not exist. */
function refuseStaffFields(submission: Intake): void {
  const errors = STAFF_ONLY_FIELDS.filter((field) => submission[field] !== undefined).map(
    (field) => ({
      pointer: `/${field}`,
      code: 'unknown-field',
      detail: 'この項目は受け付けていません。項目名をご確認のうえ、取り除いてください。',
    }),
  );
  if (errors.length > 0) throw unprocessable(errors);
}
