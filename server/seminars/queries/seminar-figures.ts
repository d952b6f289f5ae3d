import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { SURVEY_RESULT } from '../../surveys/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

const choices = z.object({
  asked: z.int(),
  useful: z.int(),
  somewhatUseful: z.int(),
  notVeryUseful: z.int(),
  notUseful: z.int(),
});

/** How a seminar went, in figures; people are counted with everybody they brought. */
export const SeminarFiguresView = z
  .object({
    byMode: z.array(
      z.object({
        mode: z.enum(['onsite', 'online']),
        registered: z.int(),
        cancelled: z.int(),
        waitlisted: z.int(),
        attended: z.int(),
        noShow: z.int(),
      }),
    ),
    /** People who moved up from the queue. */
    promoted: z.int(),
    walkIns: z.int(),
    slots: z.object({ total: z.int(), booked: z.int(), open: z.int(), waiting: z.int() }),
    /** Of those who were there; the talks' own surveys count apart. */
    survey: choices,
    slotSurvey: choices,
  })
  .meta({ id: 'SeminarFigures' });
export type SeminarFiguresView = z.infer<typeof SeminarFiguresView>;

type Choices = z.infer<typeof choices>;
type ByMode = SeminarFiguresView['byMode'][number];

const CHOICES = `count(*)::int AS asked,
  count(*) FILTER (WHERE choice = 'useful')::int AS useful,
  count(*) FILTER (WHERE choice = 'somewhat_useful')::int AS "somewhatUseful",
  count(*) FILTER (WHERE choice = 'not_very_useful')::int AS "notVeryUseful",
  count(*) FILTER (WHERE choice = 'not_useful')::int AS "notUseful"`;

/** The statistics page of one seminar. */
@Injectable()
export class SeminarFigures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(seminarId: string): Promise<SeminarFiguresView> {
    const row = async <T>(query: string): Promise<T> => {
      const [first] = await this.unitOfWork.query<T>(query, [seminarId]);
      if (first === undefined) throw new Error('an aggregate gives a row');
      return first;
    };
    const people = await row<{ promoted: number; walkIns: number }>(
      `SELECT coalesce(sum(seats) FILTER (WHERE promoted_at IS NOT NULL), 0)::int AS promoted,
              coalesce(sum(seats) FILTER (WHERE walk_in), 0)::int AS "walkIns"
       FROM seminar_registration WHERE seminar_id = $1`,
    );
    const slots = await row<SeminarFiguresView['slots']>(
      `SELECT count(*) FILTER (WHERE state <> 'withdrawn')::int AS total,
              count(*) FILTER (WHERE state = 'booked')::int AS booked,
              count(*) FILTER (WHERE state = 'open')::int AS open,
              (SELECT count(*) FROM slot_wish
               WHERE seminar_id = $1 AND state = 'waiting')::int AS waiting
       FROM seminar_slot WHERE seminar_id = $1`,
    );
    return {
      byMode: await this.byMode(seminarId),
      ...people,
      slots,
      // The read view of surveys; its subject is whoever was there.
      survey: await row<Choices>(
        `SELECT ${CHOICES} FROM ${SURVEY_RESULT} WHERE subject_kind IN ('registration', 'training')
         AND subject_id IN (SELECT id FROM seminar_registration WHERE seminar_id = $1)`,
      ),
      slotSurvey: await row<Choices>(
        `SELECT ${CHOICES} FROM ${SURVEY_RESULT} WHERE consultation_id IN
           (SELECT consultation_id FROM seminar_slot WHERE seminar_id = $1)`,
      ),
    };
  }

  private byMode(seminarId: string): Promise<ByMode[]> {
    return this.unitOfWork.query<ByMode>(
      `SELECT place.mode,
              coalesce(sum(person.seats) FILTER (WHERE person.mode = place.mode), 0)::int AS registered,
              coalesce(sum(person.seats) FILTER
                (WHERE person.mode = place.mode AND person.state = 'cancelled'), 0)::int AS cancelled,
              coalesce(sum(person.seats) FILTER
                (WHERE person.mode = place.mode AND person.state = 'waitlisted'), 0)::int AS waitlisted,
              coalesce(sum(person.attended_seats) FILTER
                (WHERE person.attended_mode = place.mode AND person.state = 'attended'), 0)::int AS attended,
              coalesce(sum(person.seats) FILTER
                (WHERE person.mode = place.mode AND person.state = 'no_show'), 0)::int AS "noShow"
       FROM seminar_seats AS place
       LEFT JOIN seminar_registration AS person ON person.seminar_id = place.seminar_id
       WHERE place.seminar_id = $1 GROUP BY place.mode ORDER BY place.mode DESC`,
      [seminarId],
    );
  }
}
