import { looksAutomatic, type Filling } from '../../server/portal/public/journeys/suspicion.js';

const filling = (over: Partial<Filling> = {}): Filling => ({
  trapped: false,
  tookMs: 120_000,
  title: '集計を早くしたい',
  body: '週に半日かかっています。',
  ...over,
});

describe('a form a program filled in', () => {
  it('gives itself away in the field nobody sees', () => {
    expect(looksAutomatic(filling({ trapped: true }))).toBe(true);
  });

  it('is fast and advertises an address', () => {
    expect(looksAutomatic(filling({ tookMs: 900, body: '詳しくは https://example.jp' }))).toBe(
      true,
    );
    expect(looksAutomatic(filling({ tookMs: 900, title: 'WWW.example.jp' }))).toBe(true);
  });

  it('is not told by speed alone, nor by an address alone: people must not lose their consultation', () => {
    expect(looksAutomatic(filling({ tookMs: 900 }))).toBe(false);
    expect(looksAutomatic(filling({ body: '店のページは https://example.jp です' }))).toBe(false);
  });
});
