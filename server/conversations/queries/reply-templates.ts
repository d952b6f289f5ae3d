import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { FindCase, latestNote } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { actorName, type Actor } from '../../platform/core/actor.js';
import { formatLastDay } from '../../platform/time/era.js';
import { notFound } from '../../platform/core/problems.js';
import { ReplyTemplateEntity } from '../db/reply-template.entity.js';
import { fillPlaces, PLACEHOLDERS } from '../domain/placeholders.js';
import { VISIBILITIES } from '../domain/visibility.js';

export const ReplyTemplateView = z
  .object({
    id: z.string(),
    name: z.string(),
    body: z.string(),
    visibility: z.enum(VISIBILITIES),
    version: z.number().int(),
    updatedByName: z.string(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'ReplyTemplate' });
export type ReplyTemplateView = z.infer<typeof ReplyTemplateView>;

export const FilledReply = z
  .object({
    id: z.string(),
    name: z.string(),
    /** As it would go out, with the case's own facts. */
    body: z.string(),
    visibility: z.enum(VISIBILITIES),
    /** Places nothing is known for yet; they still stand in the text. */
    unfilled: z.array(z.enum(PLACEHOLDERS)),
  })
  .meta({ id: 'FilledReply' });
export type FilledReply = z.infer<typeof FilledReply>;

/** The desk's ready replies, as kept and as filled for a case. */
@Injectable()
export class ReplyTemplates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly centre: Centre,
    private readonly cases: FindCase,
  ) {}

  /** By name. */
  async all(): Promise<ReplyTemplateView[]> {
    return (await this.rows()).map(replyTemplateView);
  }

  exists(id: string): Promise<boolean> {
    return this.unitOfWork.read.existsBy(ReplyTemplateEntity, { id });
  }

  /** Every template as this member of staff would send it in this case. @throws Problem 404 */
  async filledFor(consultationId: string, actor: Actor): Promise<FilledReply[]> {
    const found = await this.cases.byId(consultationId);
    if (!found) throw notFound();
    const { profile } = this.centre;
    const values = {
      相談者名: found.name,
      受付番号: found.receiptNumber,
      件名: found.title,
      職員名: actorName(actor),
      支援者名: await this.supporterOf(consultationId),
      センター名: profile.name,
      窓口: profile.contact.office,
      返答予定日: found.replyBy && formatLastDay(found.replyBy),
    };
    return (await this.rows()).map(({ id, name, body, visibility }) => ({
      id,
      name,
      visibility,
      ...fillPlaces(body, values),
    }));
  }

  private rows(): Promise<ReplyTemplateEntity[]> {
    return this.unitOfWork.read.find(ReplyTemplateEntity, { order: { name: 'ASC' } });
  }

  /** Who works on the case, as its timeline tells: engagements are a neighbour this room does not know. */
  private async supporterOf(consultationId: string): Promise<string | null> {
    const accepted = await latestNote(this.unitOfWork.read, consultationId, 'offer-accepted');
    const name = accepted?.['supporterName'];
    return typeof name === 'string' ? name : null;
  }
}

export function replyTemplateView(row: ReplyTemplateEntity): ReplyTemplateView {
  const { id, name, body, visibility, version, updatedByName, updatedAt } = row;
  return { id, name, body, visibility, version, updatedByName, updatedAt: updatedAt.toISOString() };
}
