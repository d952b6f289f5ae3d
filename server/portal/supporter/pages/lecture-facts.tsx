import type { Lecture } from '../../../engagements/index.js';
import { formatDay } from '../../../platform/time/era.js';

/** What is known of a lecture, in the order in which a speaker asks. */
export function lectureFacts(lecture: Lecture | null): { label: string; text: string }[] {
  if (lecture === null) return [];
  const { date, from, to } = lecture;
  const day = date === null ? '' : formatDay(new Date(`${date}T00:00:00+09:00`));
  const time = from === null ? '' : ` ${from}${to === null ? '' : `〜${to}`}`;
  const people = (count: number | null): string => (count === null ? '' : `${String(count)}人`);
  return [
    { label: '題目', text: lecture.topic ?? '' },
    { label: '日時', text: `${day}${time}`.trim() },
    { label: '場所', text: lecture.place ?? '' },
    { label: '聞く人', text: lecture.audience ?? '' },
    { label: '予定の人数', text: people(lecture.expected) },
    { label: '来た人数', text: people(lecture.attended) },
    { label: '希望', text: lecture.wishes ?? '' },
  ].filter(({ text }) => text !== '');
}

export function LectureFacts({ facts }: { facts: readonly { label: string; text: string }[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="prose">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
