import { toHttpError } from '../../admin/src/api/problems.js';
import { displacedBy } from '../../admin/src/api/seminars.js';
import { isCode } from '../../admin/src/seminars/check-in/codes.js';
import { attendanceText, usefulText } from '../../admin/src/seminars/figures/figures.js';
import { followingStart } from '../../admin/src/seminars/form/following.js';
import { notifiedChanges } from '../../admin/src/seminars/form/change-notice.js';
import {
  changedIn,
  emptyForm,
  freeMark,
  toBody,
  toForm,
} from '../../admin/src/seminars/form/seminar-form.js';
import { toPerson } from '../../admin/src/seminars/registrations/person.js';
import { mistakeAt, seatsText } from '../../admin/src/seminars/seats.js';
import { aSeminar } from './fixtures/seminars.js';

describe('the form of a seminar', () => {
  it('a seminar that was only read changes nothing', () => {
    expect(changedIn(toForm(aSeminar()), aSeminar())).toEqual({});
  });

  it('sends what was changed and nothing else', () => {
    const form = { ...toForm(aSeminar()), startsAt: '2027-01-21T14:00', venueName: ' ' };
    expect(changedIn(form, aSeminar())).toEqual({
      startsAt: '2027-01-21T05:00:00.000Z',
      venueName: null,
    });
  });

  it('a way to take part that is not offered has no capacity', () => {
    const typed = { ...emptyForm(), onsiteCapacity: '20', onlineCapacity: '500' };
    expect(toBody({ ...typed, format: 'online' })).toMatchObject({
      onsiteCapacity: null,
      onlineCapacity: 500,
    });
  });

  it('a question keeps its mark; a new one takes a free one', () => {
    expect(freeMark([])).toBe('q1');
    expect(freeMark([{ id: 'q2' }])).toBe('q3');
    expect(freeMark([{ id: 'q3' }, { id: 'q1' }])).toBe('q4');
  });

  describe('when the start moves', () => {
    const seminar = {
      ...aSeminar(),
      startsAt: '2027-01-20T05:00:00Z',
      endsAt: '2027-01-20T07:00:00Z',
      slotsFrom: '2027-01-20T07:15:00Z',
      slotsTo: '2027-01-20T08:15:00Z',
    };
    const start = toForm(seminar);
    const typed = (form: typeof start, startsAt: string) => ({
      ...form,
      ...followingStart(start, form, startsAt),
    });

    it('the end and the talks keep their distance, however it is typed', () => {
      let form = typed(start, '0002-01-27T14:00');
      expect(form.endsAt).toBe('2027-01-20T16:00');
      form = typed(typed(form, ''), '2027-01-27T14:00');
      form = typed(form, '2027-01-27T13:30');
      expect(form).toMatchObject({
        startsAt: '2027-01-27T13:30',
        endsAt: '2027-01-27T15:30',
        slotsFrom: '2027-01-27T15:45',
        slotsTo: '2027-01-27T16:45',
      });
      expect(notifiedChanges(form, seminar)).toContain('個別相談の枠も同じだけ動かし');
    });

    it('what was set by hand stays, and it is said that the talks do not move', () => {
      const form = typed({ ...start, slotsTo: '2027-01-20T18:00' }, '2027-01-20T13:00');
      expect(form).toMatchObject({ endsAt: '2027-01-20T15:00', slotsFrom: '2027-01-20T16:15' });
      expect(form.slotsTo).toBe('2027-01-20T18:00');
      expect(notifiedChanges(form, seminar)).toContain('個別相談会の日時は元のままです');
    });

    it('a seminar without talks has none afterwards', () => {
      const plain = toForm(aSeminar());
      const changes = followingStart(plain, plain, '2027-01-21T14:00');
      expect(changes).not.toHaveProperty('slotsFrom');
      expect(followingStart(emptyForm(), emptyForm(), '2027-01-21T14:00')).toEqual({
        startsAt: '2027-01-21T14:00',
      });
    });
  });

  it('says who will be told before it is saved', () => {
    const form = toForm(aSeminar());
    expect(notifiedChanges(form, aSeminar())).toBe('まだ何も変えていません。');
    expect(notifiedChanges({ ...form, venueName: '架空会館 別館' }, aSeminar())).toContain(
      '25人分',
    );
    expect(notifiedChanges({ ...form, audience: '事業者' }, aSeminar())).toMatch(
      /お知らせは送りません/,
    );
    const draft = aSeminar({ state: 'draft' });
    expect(notifiedChanges({ ...toForm(draft), venueName: '別館' }, draft)).toBe(
      '誰にも知らせません。',
    );
  });
});

describe('refusals', () => {
  it('find their field deep in the form', () => {
    const refusal = toHttpError(422, {
      errors: [
        { pointer: '/speakers/1/name', code: 'required', detail: '名前を入力してください。' },
      ],
    });
    expect(mistakeAt(refusal)('speakers.1.name')).toBe('名前を入力してください。');
    expect(mistakeAt(refusal)('speakers.0.name')).toBeUndefined();
    expect(mistakeAt(undefined)('title')).toBeUndefined();
  });

  it('a capacity below the booked names the people', () => {
    const registrations = [{ id: 'r', number: 'R8S01-0020', name: '架空 参加者', seats: 1 }];
    const refused = toHttpError(409, { code: 'below-booked', registrations } as never);
    expect(displacedBy(refused)).toEqual(registrations);
    expect(displacedBy(toHttpError(409, { code: 'full' }))).toBeUndefined();
  });
});

describe('figures', () => {
  it('say how full it is, and how many wait', () => {
    expect(aSeminar().seats.map(seatsText)).toEqual([
      '会場 20／20席（待ち 5人）',
      'オンライン 定員なし',
    ]);
  });

  it('share of those who came, and of those who found it useful', () => {
    const mode = { registered: 20, cancelled: 2, waitlisted: 0 };
    const byMode = [{ mode: 'onsite' as const, ...mode, attended: 18, noShow: 2 }];
    expect(attendanceText({ byMode } as never)).toBe('出席率 90％（18／20人）');
    expect(attendanceText({ byMode: [] } as never)).toBe('');
    const survey = { asked: 4, useful: 1, somewhatUseful: 1, notVeryUseful: 1, notUseful: 0 };
    expect(usefulText(survey)).toBe('役に立った 66.7％（回答 3／4人）');
    expect(usefulText({ ...survey, useful: 0, somewhatUseful: 0, notVeryUseful: 0 })).toBe('');
  });
});

describe('at the door and on the telephone', () => {
  it('a QR code is told from a name or a number', () => {
    expect(isCode(`https://example.jp/r/${'a'.repeat(48)}`)).toBe(true);
    expect(isCode('R8S01-0007')).toBe(false);
    expect(isCode('架空 花子')).toBe(false);
  });

  it('a group is one name a line; empty fields are nothing', () => {
    const draft = {
      name: '架空 花子',
      kana: '',
      organisation: ' ',
      email: 'hanako@example.jp',
      phone: '',
      mode: 'onsite' as const,
      companions: '架空 同僚\n\n 架空 上司 ',
      needs: '',
    };
    expect(toPerson(draft)).toMatchObject({
      kana: null,
      organisation: null,
      companions: [{ name: '架空 同僚' }, { name: '架空 上司' }],
    });
  });
});
