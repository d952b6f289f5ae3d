import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { CurrentActor, Links } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { requiredLine } from '../../platform/validation/fields.js';
import { notFound } from '../../platform/core/problems.js';
import { AdmitWalkIn, WalkInBody } from '../commands/admit-walk-in.js';
import { CheckIn, CheckInBody } from '../commands/check-in.js';
import { UndoAttendance } from '../commands/undo-attendance.js';
import { FindRegistration } from '../queries/find-registration.js';
import { Registrations } from '../queries/registrations.js';
import { RegistrationView } from '../queries/views.js';

/** What is read or typed at the door: a number, or what the QR code of the confirmation holds. */
export const CheckInCodeBody = z.strictObject({ code: requiredLine(500) });

const RECORD = { type: 'registration', param: 'id' };
const SEMINAR = { type: 'seminar', param: 'id' };

/** The day itself. Every call may be made twice. */
@Controller('api/v1')
export class AttendanceController {
  constructor(
    private readonly registrations: Registrations,
    private readonly findForCheckIn: FindRegistration,
    private readonly links: Links,
    private readonly checkIn: CheckIn,
    private readonly undoAttendance: UndoAttendance,
    private readonly admitWalkIn: AdmitWalkIn,
  ) {}

  @Post('seminars/:id/check-ins')
  @HttpCode(200)
  @Route({
    permission: 'seminar:write',
    audit: 'registration.checked-in',
    record: SEMINAR,
    limit: 'write',
    summary: '番号かQRコードで受け付ける / Check in by number or QR code',
    ok: RegistrationView,
  })
  async byCode(
    @Param('id') seminarId: string,
    @Body({ schema: CheckInCodeBody }) { code }: z.output<typeof CheckInCodeBody>,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationView> {
    const token = /\/r\/([\w-]{48})/.exec(code)?.[1];
    const opened = token === undefined ? null : await this.links.open('registration', token);
    const registrationId = await this.findForCheckIn.idOf(seminarId, { number: code, id: opened });
    if (registrationId === null) {
      throw notFound('この番号・QRコードの申込みは、このセミナーにありません。');
    }
    await this.checkIn.execute({ registrationId }, actor);
    return this.registrations.one(registrationId);
  }

  @Post('seminars/:id/walk-ins')
  @Route({
    permission: 'seminar:write',
    audit: 'registration.walked-in',
    record: SEMINAR,
    limit: 'write',
    summary: '当日参加を受け付ける / Let somebody in who has not registered',
    status: 201,
    ok: RegistrationView,
  })
  async walkIn(
    @Param('id') seminarId: string,
    @Body({ schema: WalkInBody }) body: z.output<typeof WalkInBody>,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationView> {
    const { id } = await this.admitWalkIn.execute({ seminarId, ...body }, actor);
    return this.registrations.one(id);
  }

  @Post('registrations/:id/check-in')
  @HttpCode(200)
  @Route({
    permission: 'seminar:write',
    audit: 'registration.checked-in',
    record: RECORD,
    limit: 'write',
    summary: '出席にする（何度押しても一度） / Check in; twice is once',
    ok: RegistrationView,
  })
  async arrive(
    @Param('id') registrationId: string,
    @Body({ schema: CheckInBody }) body: z.output<typeof CheckInBody>,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationView> {
    await this.checkIn.execute({ registrationId, ...body }, actor);
    return this.registrations.one(registrationId);
  }

  @Post('registrations/:id/undo-check-in')
  @HttpCode(200)
  @Route({
    permission: 'seminar:write',
    audit: 'registration.check-in-undone',
    record: RECORD,
    limit: 'write',
    summary: '出席・欠席の記録を取り消す / Take a check-in or an absence back',
    ok: RegistrationView,
  })
  async undo(
    @Param('id') registrationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationView> {
    await this.undoAttendance.execute({ registrationId, to: 'confirmed' }, actor);
    return this.registrations.one(registrationId);
  }

  @Post('registrations/:id/no-show')
  @HttpCode(200)
  @Route({
    permission: 'seminar:write',
    audit: 'registration.no-show',
    record: RECORD,
    limit: 'write',
    summary: '欠席にする（席が空く） / Record an absence; the seats are free',
    ok: RegistrationView,
  })
  async absent(
    @Param('id') registrationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationView> {
    await this.undoAttendance.execute({ registrationId, to: 'no_show' }, actor);
    return this.registrations.one(registrationId);
  }
}
