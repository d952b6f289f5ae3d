import { inboxPath } from '../../admin/src/consultations/inbox/inbox-path.js';
import { currentTab, TABS } from '../../admin/src/consultations/inbox/tabs.js';
import { emptyIntake, toIntake } from '../../admin/src/consultations/intake/intake.js';
import { prefectureCode } from '../../admin/src/supporters/regions.js';
import { editable } from '../../admin/src/supporters/editable.js';
import { safeHref } from '../../admin/src/ui/safe-href.js';

describe('inbox', () => {
  it('each tab is recognised by its own filter', () => {
    for (const tab of TABS) expect(currentTab({ ...tab.filter })).toBe(tab);
    expect(currentTab({ open: true, q: '介護' })).toBeUndefined();
  });

  it('a figure’s address carries its filter', () => {
    const query = new URLSearchParams(inboxPath({ state: ['hearing'], q: '' }).split('?')[1]);
    expect(JSON.parse(query.get('filter') ?? '')).toEqual({ state: ['hearing'] });
  });
});

describe('intake', () => {
  it('leaves empty fields out and sends わからない as null', () => {
    const sent = toIntake({
      ...emptyIntake(new Date('2026-11-21T00:00:00Z')),
      requester: { type: 'citizen', name: '架空 花子', email: '', phone: '059-000-0000' },
      title: '件名',
      goal: '',
      contentType: '',
    });
    expect(sent).toMatchObject({ channel: 'phone', contentType: null, proxy: {}, language: 'ja' });
    expect(sent).not.toHaveProperty('goal');
    expect(sent.requester).toEqual({ type: 'citizen', name: '架空 花子', phone: '059-000-0000' });
  });
});

describe('supporters', () => {
  it('sends back only what the API takes', () => {
    const sent = editable({ id: 'x', version: 3, name: '架空', biography: undefined });
    expect(sent).toEqual({ name: '架空', biography: '' });
  });

  it.each([
    ['242012', '240001'],
    ['221007', '220001'],
    ['131016', '130001'],
  ])('the prefecture of %s is %s', (place, prefecture) => {
    expect(prefectureCode(place)).toBe(prefecture);
  });
});

describe('links', () => {
  it.each(['javascript:alert(1)', ' JaVa\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'x'])(
    'refuses %j',
    (address) => {
      expect(safeHref(address)).toBeUndefined();
    },
  );

  it.each(['https://example.jp/', 'mailto:a@example.jp', 'tel:059-000-0000'])(
    'lets %s',
    (address) => {
      expect(safeHref(address)).toBe(address);
    },
  );
});
