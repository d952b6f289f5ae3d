import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { assign, Ranking, type AssignmentProblem } from '../../matching/index.js';
import { SlotEntity } from '../db/slot.entities.js';

/** A wish, the slot it is to have, and how well the two suit (0–1). */
export interface PlannedTalk {
  registrationId: string;
  slotId: string;
  supporterId: string;
  fit: number;
}

export interface TalkPlan {
  talks: PlannedTalk[];
  unplaced: { registrationId: string; reason: string }[];
}

interface WaitingWish {
  registrationId: string;
  title: string;
  body: string;
  themes: string[];
  supporterId: string | null;
  requesterType: string;
  municipality: string | null;
  organisation: string | null;
}

/** Whoever asked for this supporter by name counts as suiting them so much better. */
const REQUESTED_BONUS = 0.25;

/**
 * Who talks to whom and when: the wishes that wait and the slots that are free, put together by the
 * assignment engine (as many as possible, then fairly, then as well as possible). Changes nothing.
 */
@Injectable()
export class PlanSlots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ranking: Ranking,
  ) {}

  async plan(seminarId: string, now: Date): Promise<TalkPlan> {
    const slots = await this.freeSlots(seminarId, now);
    const wishes = await this.waiting(seminarId);
    if (wishes.length === 0) return { talks: [], unplaced: [] };
    if (slots.length === 0) {
      const reason = '空いている枠がありません。枠を増やすと割り当てられます。';
      return {
        talks: [],
        unplaced: wishes.map(({ registrationId }) => ({ registrationId, reason })),
      };
    }
    const plan = await assign(await this.problem(slots, wishes));
    return {
      talks: (plan?.seats ?? []).map(({ requestId, supporterId, slotId, fit }) => ({
        registrationId: requestId,
        supporterId,
        fit,
        slotId:
          slots.find((slot) => slot.supporterId === supporterId && timeOf(slot) === slotId)?.id ??
          '',
      })),
      unplaced: (plan?.unfilled ?? []).map(({ requestId, reason }) => ({
        registrationId: requestId,
        reason,
      })),
    };
  }

  private async problem(slots: SlotEntity[], wishes: WaitingWish[]): Promise<AssignmentProblem> {
    const present = await this.ranking.refresh();
    const times = new Map<string, number>();
    for (const slot of slots) times.set(timeOf(slot), (times.get(timeOf(slot)) ?? 0) + 1);
    const supporters = [...new Set(slots.map(({ supporterId }) => supporterId))].map((id) => {
      const own = slots.filter((slot) => slot.supporterId === id).map(timeOf);
      const load = present.workloads.get(id)?.active ?? 0;
      return { id, slots: own, capacity: own.length, load };
    });
    const fits: AssignmentProblem['fits'][number][] = [];
    for (const wish of wishes) {
      const { scores } = this.ranking.scores(requestOf(wish), present, NO_HISTORY);
      for (const { id } of supporters) {
        // Whoever sits there that day takes any talk; how well they suit decides who takes which.
        const score = (scores.get(id) ?? 0) + (wish.supporterId === id ? REQUESTED_BONUS : 0);
        fits.push({ requestId: wish.registrationId, supporterId: id, fit: Math.min(1, score) });
      }
    }
    return {
      slots: [...times].map(([id, places]) => ({ id, places })),
      supporters,
      requests: wishes.map(({ registrationId }) => ({ id: registrationId, slots: null })),
      fits,
      pinned: [],
      forbidden: [],
    };
  }

  private freeSlots(seminarId: string, now: Date): Promise<SlotEntity[]> {
    return this.unitOfWork.read
      .createQueryBuilder(SlotEntity, 'slot')
      .where(`slot.seminarId = :seminarId AND slot.state = 'open' AND slot.startsAt > :now`, {
        seminarId,
        now,
      })
      .orderBy({ 'slot.startsAt': 'ASC', 'slot.id': 'ASC' })
      .getMany();
  }

  private waiting(seminarId: string): Promise<WaitingWish[]> {
    return this.unitOfWork.query<WaitingWish>(
      `SELECT wish.registration_id AS "registrationId", wish.title, wish.body, wish.themes,
              wish.supporter_id AS "supporterId", wish.requester_type AS "requesterType",
              wish.municipality, person.organisation
       FROM slot_wish AS wish
       JOIN seminar_registration AS person ON person.id = wish.registration_id
       WHERE wish.seminar_id = $1 AND wish.state = 'waiting'
         AND person.state IN ('confirmed', 'attended')
       ORDER BY wish.created_at, wish.registration_id`,
      [seminarId],
    );
  }
}

const timeOf = ({ startsAt }: SlotEntity): string => startsAt.toISOString();
const NO_HISTORY = { refusals: new Map<string, string>(), pins: new Map<string, string>() };

const requestOf = (wish: WaitingWish) => ({
  consultationId: wish.registrationId,
  requesterType: wish.requesterType,
  title: wish.title,
  text: wish.body,
  themes: wish.themes,
  organisation: wish.organisation,
  industry: null,
  municipality: wish.municipality,
  methods: [],
});
