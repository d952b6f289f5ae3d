import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { csvOf, type CsvValue } from '../../platform/core/csv.js';
import { RegistrationEntity } from '../db/registration.entity.js';
import { SlotWishEntity } from '../db/slot.entities.js';
import type { SeminarEntity } from '../db/seminar.entity.js';
import { CANCEL_LABELS, REGISTRATION_LABELS } from '../domain/registration-states.js';
import { MODE_LABELS } from '../domain/seats.js';

const HEADER = [
  '番号',
  '状態',
  '取消しの理由',
  '氏名',
  'ふりがな',
  '所属',
  'メールアドレス',
  '電話番号',
  '参加方法',
  '人数',
  '一緒に来る人',
  '必要な配慮',
  '個別相談の希望',
  '申込日時',
  '受付日時',
  '出席した方法',
  '出席した人数',
];

/** All registrations of a seminar as a table that leaves the house, with the answers to its questions. */
@Injectable()
export class RegistrationSheet {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** CSV that Excel reads; names that look like formulas are shown, not run. */
  async csv(seminar: SeminarEntity): Promise<string> {
    const { read } = this.unitOfWork;
    const rows = await read.find(RegistrationEntity, {
      where: { seminarId: seminar.id },
      order: { number: 'ASC' },
    });
    const wishes = await read.findBy(SlotWishEntity, { seminarId: seminar.id });
    const lines = rows.map((row) => {
      const wish = wishes.find(({ registrationId }) => registrationId === row.id);
      return lineOf(seminar, row, wish?.title ?? null);
    });
    return csvOf([[...HEADER, ...seminar.questions.map(({ label }) => label)], ...lines]);
  }
}

function lineOf(seminar: SeminarEntity, row: RegistrationEntity, wish: string | null): CsvValue[] {
  return [
    row.number,
    REGISTRATION_LABELS[row.state],
    row.cancelCause && CANCEL_LABELS[row.cancelCause],
    row.name,
    row.kana,
    row.organisation,
    row.email,
    row.phone,
    MODE_LABELS[row.mode],
    row.seats,
    row.companions.map(({ name }) => name).join('、'),
    row.needs,
    wish,
    wall(row.createdAt),
    wall(row.checkedInAt),
    row.attendedMode && MODE_LABELS[row.attendedMode],
    row.attendedSeats,
    ...seminar.questions.map(({ id }) => row.answers[id] ?? null),
  ];
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'short',
});
const wall = (at: Date | null): string | null => (at === null ? null : clock.format(at));
