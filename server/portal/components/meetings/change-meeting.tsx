import { TextField, type Errors } from '../form.js';
import type { MeetingItem } from './view.js';

/** A scheduled meeting's new time and place as typed. */
export interface ChangeForm {
  date: string;
  time: string;
  minutes: string;
  place: string;
  url: string;
  phone: string;
}

interface Props {
  meeting: MeetingItem;
  path: string;
  form: ChangeForm;
  errors: Errors;
}

/** Folded away under a scheduled meeting: another time or place; everybody is told. */
export function ChangeMeetingForm({ meeting, path, form, errors }: Props) {
  const prefix = `change${String(meeting.number)}-`;
  const mine = Object.keys(errors).some((field) => field.startsWith(prefix));
  const field = (name: keyof ChangeForm) => ({
    id: `${prefix}${name}`,
    value: form[name],
    error: errors[`${prefix}${name}`],
  });
  return (
    <details className="more" open={mine}>
      <summary>日時・場所を変える</summary>
      <p className="hint">変えると、相談者にも新しい予定が届きます。</p>
      <form method="post" action={`${path}/${meeting.id}/change`} noValidate>
        <TextField {...field('date')} label="日付" type="date" size="medium" required />
        <TextField
          {...field('time')}
          label="開始時刻"
          hint="例：14:00"
          size="short"
          required
          autoComplete="off"
        />
        <TextField
          {...field('minutes')}
          label="面談の長さ（分）"
          inputMode="numeric"
          size="short"
          autoComplete="off"
        />
        {meeting.method === 'online' && <TextField {...field('url')} label="会議のアドレス" />}
        {meeting.method === 'onsite' && <TextField {...field('place')} label="場所" />}
        {meeting.method === 'phone' && (
          <TextField {...field('phone')} label="電話番号" inputMode="tel" />
        )}
        <p className="actions">
          <button className="button second" type="submit">
            この内容に変える
          </button>
        </p>
      </form>
    </details>
  );
}
