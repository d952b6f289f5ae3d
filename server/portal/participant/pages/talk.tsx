import { useWords } from '../../components/frame.js';
import type { SlotView } from '../../../seminars/index.js';
import { spanText } from '../../text/dates.js';
import type { RegistrationPageView } from './registration.js';

/** The talk (個別相談) of a registration: booked, waited for, or to be chosen. */
export function TalkSection({ view }: { view: RegistrationPageView }) {
  const { tx, t, language } = useWords();
  const { slot, seminar, path, freeSlots, open } = view;
  const when = ({ startsAt, endsAt }: SlotView) =>
    spanText(language, new Date(startsAt), new Date(endsAt));
  return (
    <section className="card" aria-labelledby="talk">
      <h2 id="talk">{tx('reg.talk')}</h2>
      {slot !== null && (
        <>
          <p>
            {tx('reg.talkBooked', {
              when: when(slot),
              name: slot.supporterName,
              place: slot.room ?? t(`sem.mode.${slot.mode}`),
            })}
          </p>
          {open && (
            <form method="post" action={`${path}/talk/release`}>
              <button className="button quiet" type="submit">
                {tx('reg.talkRelease')}
              </button>
            </form>
          )}
        </>
      )}
      {slot === null && seminar.slotBooking === 'assigned' && <p>{tx('reg.talkWaiting')}</p>}
      {slot === null && seminar.slotBooking === 'first_come' && open && (
        <form method="post" action={`${path}/talk`}>
          <p>{tx(freeSlots.length === 0 ? 'reg.talkNone' : 'reg.talkChoose')}</p>
          <ul className="choices plain">
            {freeSlots.map((free) => (
              <li key={free.id}>
                <button className="button second" type="submit" name="slotId" value={free.id}>
                  {`${when(free)} ${free.supporterName}`}
                </button>
              </li>
            ))}
          </ul>
        </form>
      )}
    </section>
  );
}
