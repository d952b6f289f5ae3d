import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { listOf } from '../../consultations/index.js';
import { CurrentActor } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { AssignSlots } from '../commands/assign-slots.js';
import { BookBody, BookSlot } from '../commands/book-slot.js';
import { GenerateSlots, GenerateSlotsBody } from '../commands/generate-slots.js';
import { MoveBooking, MoveBookingBody } from '../commands/move-booking.js';
import { ReleaseSlot } from '../commands/release-slot.js';
import { WithdrawSlot } from '../commands/withdraw-slot.js';
import { PlanSlots } from '../queries/plan-slots.js';
import { Slots } from '../queries/slots.js';
import { SlotView } from '../queries/views.js';

const AssignBody = z.strictObject({
  /** True: what would be booked, without booking it. */
  preview: z.boolean().default(false),
});

/** Who would talk to whom, or who does now. */
const TalksView = z
  .object({
    booked: z.int(),
    talks: z.array(
      z.object({
        registrationId: z.string(),
        slotId: z.string(),
        supporterId: z.string(),
        fit: z.number(),
      }),
    ),
    unplaced: z.array(z.object({ registrationId: z.string(), reason: z.string() })),
  })
  .meta({ id: 'SlotAssignment' });

const GeneratedView = z
  .object({ created: z.int(), skipped: z.int() })
  .meta({ id: 'GeneratedSlots' });

const SEMINAR = { type: 'seminar', param: 'id' };
const RECORD = { type: 'slot', param: 'id' };
const WRITE = { permission: 'seminar:write', limit: 'write' } as const;

@Controller('api/v1')
export class SlotsController {
  constructor(
    private readonly clock: Clock,
    private readonly slots: Slots,
    private readonly planSlots: PlanSlots,
    private readonly generateSlots: GenerateSlots,
    private readonly assignSlots: AssignSlots,
    private readonly bookSlot: BookSlot,
    private readonly releaseSlot: ReleaseSlot,
    private readonly moveBooking: MoveBooking,
    private readonly withdrawSlot: WithdrawSlot,
  ) {}

  @Get('seminars/:id/slots')
  @Route({
    permission: 'seminar:read',
    audit: 'slots.listed',
    record: SEMINAR,
    summary: '個別相談会の枠 / Slots of the talks after a seminar',
    ok: listOf(SlotView),
  })
  async index(@Param('id') id: string): Promise<{ items: SlotView[] }> {
    return { items: await this.slots.ofSeminar(id) };
  }

  @Post('seminars/:id/slots')
  @Route({
    ...WRITE,
    audit: 'slots.generated',
    record: SEMINAR,
    summary: '支援者の都合から枠を作る / Lay out slots from supporters’ availability',
    status: 201,
    ok: GeneratedView,
  })
  generate(
    @Param('id') seminarId: string,
    @Body({ schema: GenerateSlotsBody }) body: z.output<typeof GenerateSlotsBody>,
    @CurrentActor() actor: Actor,
  ): Promise<{ created: number; skipped: number }> {
    return this.generateSlots.execute({ seminarId, ...body }, actor);
  }

  @Post('seminars/:id/slots/assign')
  @HttpCode(200)
  @Route({
    ...WRITE,
    audit: 'slots.assigned',
    record: SEMINAR,
    summary: '希望をまとめて割り当てる / Assign all waiting wishes at once',
    ok: TalksView,
  })
  async assign(
    @Param('id') seminarId: string,
    @Body({ schema: AssignBody }) { preview }: z.output<typeof AssignBody>,
    @CurrentActor() actor: Actor,
  ): Promise<z.infer<typeof TalksView>> {
    const plan = await this.planSlots.plan(seminarId, this.clock.now());
    if (preview) return { booked: 0, ...plan };
    const { booked } = await this.assignSlots.execute({ seminarId, plan }, actor);
    return { booked, ...plan };
  }

  @Post('slots/:id/book')
  @HttpCode(200)
  @Route({
    ...WRITE,
    audit: 'slot.booked',
    record: RECORD,
    summary: '枠を予約する / Book a slot for a registration',
    ok: SlotView,
  })
  async book(
    @Param('id') slotId: string,
    @Body({ schema: BookBody }) { registrationId }: z.output<typeof BookBody>,
    @CurrentActor() actor: Actor,
  ): Promise<SlotView> {
    await this.bookSlot.execute({ slotId, registrationId }, actor);
    return this.slots.one(slotId);
  }

  @Post('slots/:id/release')
  @HttpCode(200)
  @Route({
    ...WRITE,
    audit: 'slot.released',
    record: RECORD,
    summary: '予約を取り消す / Give a booked slot back',
    ok: SlotView,
  })
  async release(@Param('id') slotId: string, @CurrentActor() actor: Actor): Promise<SlotView> {
    await this.releaseSlot.execute({ slotId }, actor);
    return this.slots.one(slotId);
  }

  @Post('slots/:id/move')
  @HttpCode(200)
  @Route({
    ...WRITE,
    audit: 'slot.reassigned',
    record: RECORD,
    summary: '予約を別の枠へ移す、2つの予約を入れ替える / Move a booking, or swap two',
    ok: SlotView,
  })
  async move(
    @Param('id') slotId: string,
    @Body({ schema: MoveBookingBody }) { toSlotId }: z.output<typeof MoveBookingBody>,
    @CurrentActor() actor: Actor,
  ): Promise<SlotView> {
    await this.moveBooking.execute({ slotId, toSlotId }, actor);
    return this.slots.one(toSlotId);
  }

  @Post('slots/:id/withdraw')
  @HttpCode(200)
  @Route({
    ...WRITE,
    audit: 'slot.withdrawn',
    record: RECORD,
    summary: '空き枠を取りやめる / Take a free slot out of the day',
    ok: SlotView,
  })
  async withdraw(@Param('id') slotId: string, @CurrentActor() actor: Actor): Promise<SlotView> {
    await this.withdrawSlot.execute({ slotId, withdrawn: true }, actor);
    return this.slots.one(slotId);
  }

  @Post('slots/:id/reopen')
  @HttpCode(200)
  @Route({
    ...WRITE,
    audit: 'slot.reopened',
    record: RECORD,
    summary: '取りやめた枠を戻す / Offer a withdrawn slot again',
    ok: SlotView,
  })
  async reopen(@Param('id') slotId: string, @CurrentActor() actor: Actor): Promise<SlotView> {
    await this.withdrawSlot.execute({ slotId, withdrawn: false }, actor);
    return this.slots.one(slotId);
  }
}
