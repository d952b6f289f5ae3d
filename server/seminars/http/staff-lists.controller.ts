import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { notFound, unprocessable } from '../../platform/core/problems.js';
import { GenerateSlotsBody } from '../commands/generate-slots.js';
import { canBeLaidOut } from '../domain/slot-plan.js';
import { PreviewSlots } from '../queries/preview-slots.js';
import { RegistrationSheet } from '../queries/registration-sheet.js';
import { SeminarFigures, SeminarFiguresView } from '../queries/seminar-figures.js';
import { Seminars } from '../queries/seminars.js';

const PreviewBody = GenerateSlotsBody.required({ from: true, to: true });
const PreviewView = z
  .object({
    times: z.int(),
    slots: z.array(
      z.object({
        supporterId: z.string(),
        supporterName: z.string(),
        startsAt: z.iso.datetime(),
        endsAt: z.iso.datetime(),
        room: z.string().nullable(),
        taken: z.boolean(),
      }),
    ),
    without: z.array(z.object({ supporterId: z.string(), supporterName: z.string() })),
  })
  .meta({ id: 'SlotPreview' });

const SEMINAR = { type: 'seminar', param: 'id' };

/** What the desk looks at before and beside its work: talks before they are laid out, the list as a file. */
@Controller('api/v1/seminars/:id')
export class StaffListsController {
  constructor(
    private readonly seminars: Seminars,
    private readonly previewSlots: PreviewSlots,
    private readonly sheet: RegistrationSheet,
    private readonly seminarFigures: SeminarFigures,
  ) {}

  @Get('registrations/export')
  @Route({
    permission: 'seminar:write',
    audit: 'registrations.exported',
    record: SEMINAR,
    limit: 'export',
    export: true,
    summary: '申込みをCSVで書き出す / Registrations of a seminar as CSV',
  })
  async export(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const seminar = await this.seminars.find(id);
    if (!seminar) throw notFound();
    void reply.header('content-disposition', `attachment; filename="${seminar.code}.csv"`);
    void reply.type('text/csv; charset=utf-8').header('cache-control', 'no-store');
    return this.sheet.csv(seminar);
  }

  @Get('figures')
  @Route({
    permission: 'seminar:read',
    audit: NOT_AUDITED,
    record: SEMINAR,
    summary: 'セミナーの集計 / Figures of a seminar: attendance, talks, survey',
    ok: SeminarFiguresView,
  })
  figures(@Param('id') id: string): Promise<SeminarFiguresView> {
    return this.seminarFigures.of(id);
  }

  @Post('slots/preview')
  @HttpCode(200)
  @Route({
    permission: 'seminar:write',
    audit: NOT_AUDITED,
    record: SEMINAR,
    limit: 'write',
    summary: '枠を作る前に確かめる / What laying out slots would make',
    ok: PreviewView,
  })
  async preview(
    @Param('id') id: string,
    @Body({ schema: PreviewBody }) body: z.output<typeof PreviewBody>,
  ): Promise<z.infer<typeof PreviewView>> {
    if (!canBeLaidOut(body.from, body.to)) {
      const detail = '開始より後で、2日以内の終了を入力してください。';
      throw unprocessable([{ pointer: '/to', code: 'rule', detail }]);
    }
    const { slots, times, without } = await this.previewSlots.preview(id, {
      ...body,
      supporters: body.supporterIds,
    });
    return {
      times,
      without,
      slots: slots.map(({ startsAt, endsAt, ...slot }) => ({
        ...slot,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
    };
  }
}
