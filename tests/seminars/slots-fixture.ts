import { GenerateSlots, GenerateSlotsBody, Slots } from '../../server/seminars/index.js';
import { staff } from '../consultations/consultations-fixture.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import type { TestApp } from '../support/app.js';
import { seminarsFixture, wish } from './seminars-fixture.js';

/** The 個別相談会 after the seminar of the tests. */
export const TALKS = {
  slotsFrom: '2026-12-05T15:30:00+09:00',
  slotsTo: '2026-12-05T16:30:00+09:00',
};

/** What people do about slots, in short. */
export function slotsFixture(app: () => TestApp) {
  const office = seminarsFixture(app);
  const generate = (seminarId: string, supporterIds: string[], over: object = {}) => {
    const body = GenerateSlotsBody.parse({
      supporterIds,
      minutes: 25,
      breakMinutes: 5,
      rooms: ['相談室1', '相談室2'],
      ...over,
    });
    return app()
      .get(GenerateSlots)
      .execute({ seminarId, ...body }, staff());
  };
  return {
    generate,
    /** A seminar with two supporters' slots (four in all) and so many wishes. */
    async talks(wishes: number, over: Record<string, unknown> = {}) {
      const seminarId = await office.published({ ...TALKS, ...over });
      const [one, two] = [await aSupporter(app()), await aSupporter(app())];
      await generate(seminarId, [one.id, two.id]);
      const people = [];
      for (let n = 1; n <= wishes; n += 1)
        people.push(await office.register(seminarId, n, { slotWish: wish() }));
      return { seminarId, one, two, people, slots: await app().get(Slots).ofSeminar(seminarId) };
    },
  };
}
