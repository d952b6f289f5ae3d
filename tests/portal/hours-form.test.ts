import { hoursForm, readHours, readSpans } from '../../server/portal/supporter/forms/hours-form.js';

test.each([
  ['9:00〜12:00', [{ from: '09:00', to: '12:00' }]],
  ['９：００～１２：００', [{ from: '09:00', to: '12:00' }]],
  ['13時から17時半', null],
  ['13時から17時30分', [{ from: '13:00', to: '17:30' }]],
  [
    '13:00-17:00、9:00 - 12:00',
    [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ],
  ],
  ['20:00〜24:00', [{ from: '20:00', to: '24:00' }]],
  ['', []],
  ['12:00〜9:00', null],
  ['9:00〜12:00、11:00〜13:00', null],
  ['いつでも', null],
])('%s is read as meant', (text, spans) => {
  expect(readSpans(text)).toEqual(spans);
});

test('what stands in the form reads back as the same; rows without dates are nothing', () => {
  const terms = {
    weekly: [{ weekday: 2, from: '09:00', to: '12:00' }],
    away: [{ from: '2026-12-28', to: '2027-01-04', note: '' }],
  };
  expect(readHours(hoursForm(terms))).toEqual({ terms, errors: {} });
});

test('what cannot be read is said beside its field', () => {
  const { errors } = readHours({
    days: ['朝だけ', '', '', '', '', '', ''],
    away: [{ from: '2026-12-05', to: '2026-12-01', note: '' }],
  });
  expect(Object.keys(errors)).toEqual(['day1', 'to1']);
});
