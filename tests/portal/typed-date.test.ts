import { readDate } from '../../server/portal/journeys/typed-date.js';

describe('a date as people write it', () => {
  it.each([
    ['2027-01-31', '2027-01-31'],
    ['2027/1/31', '2027-01-31'],
    ['2027年1月31日', '2027-01-31'],
    ['２０２７年　１月３１日', '2027-01-31'],
    ['令和9年1月31日', '2027-01-31'],
    ['R9.1.31', '2027-01-31'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
  ])('%s is %s', (typed, date) => {
    expect(readDate(typed)).toBe(date);
  });

  it.each(['来年の春', '1月31日', '99-1-31', '2027', ''])('%s is left to the schema', (typed) => {
    expect(readDate(typed)).toBeNull();
  });
});
