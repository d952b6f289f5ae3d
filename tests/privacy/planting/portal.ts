import { linkTo, rows, settled, type Story } from './story.js';

/** What people write on the portal's pages by themselves. */
export async function portal(story: Story): Promise<void> {
  await consult(story);
  await profile(story);
  await finding(story);
  await settled(story);
}

async function consult(story: Story): Promise<void> {
  const person = story.browser();
  await person.browser.get('/consult');
  await person.fill('/consult/who', '/consult/who', { type: 'business' });
  await person.fill('/consult/contact', '/consult/contact', {
    municipality: '242012',
    employees: '10-49',
    corporateNumber: '',
  });
  await person.fill('/consult/request', '/consult/request', {
    contentType: 'unknown',
    themes: ['2-8'],
  });
  await person.fill('/consult/wishes', '/consult/wishes', {
    methods: ['online'],
    deadline: '',
    purpose: 'yes',
    share: 'yes',
  });
  story.app.clock.advance(60_000);
  await person.fill('/consult/check', '/consult/check');
  const [made] = await rows<{ id: string }>(
    story,
    `SELECT id FROM consultation WHERE channel = 'web' ORDER BY received_at DESC, id DESC LIMIT 1`,
  );
  story.ids['walked'] = made?.id ?? '';
  await settled(story);
  const tracking = await linkTo(story, 'tracking', story.ids['walked']);
  await person.fill(tracking, `${tracking}/withdraw`);
  const [requester] = await rows<{ email: string }>(
    story,
    'SELECT email FROM consultation WHERE id = $1',
    [story.ids['case']],
  );
  // And somebody who never presses the last button.
  const half = story.browser();
  await half.fill('/consult/who', '/consult/who', { type: 'citizen' });
  await half.fill('/consult/contact', '/consult/contact', {
    municipality: '242012',
    employees: '',
    corporateNumber: '',
    email: requester?.email ?? '',
  });
}

async function profile(story: Story): Promise<void> {
  const { ids, api } = story;
  for (const name of ['second', 'third']) {
    const office = story.browser();
    await office.signIn(ids[name] ?? '');
    await office.fill('/desk/profile/edit', '/desk/profile/edit', {
      themes: ['2-8'],
      regions: ['242012'],
      methods: ['online'],
      capacityMonthly: '3',
      capacityAtOnce: '2',
    });
    await office.fill('/desk/profile/hours', '/desk/profile/hours', {
      ...Object.fromEntries<string>(
        [1, 2, 3, 4, 5, 6, 7].map((n) => [`day${String(n)}`, n === 1 ? '9:00〜12:00' : '']),
      ),
      ...Object.fromEntries<string>(
        [1, 2, 3, 4].flatMap((n): [string, string][] => [
          [`from${String(n)}`, n === 1 ? '2027-01-04' : ''],
          [`to${String(n)}`, n === 1 ? '2027-01-05' : ''],
          ...(n === 1 ? [] : ([[`note${String(n)}`, '']] as [string, string][])),
        ]),
      ),
    });
    if (name === 'third') await office.fill('/desk/profile/contacts');
  }
  await settled(story);
  const { items = [] } = await api.call<{ items?: { id: string; state: string }[] }>(
    'GET /api/v1/supporter-changes',
  );
  const [first, second] = items.filter(({ state }) => state === 'waiting');
  await api.call(
    'POST /api/v1/supporter-changes/{id}/decision',
    { id: first?.id ?? '' },
    { decision: 'decline' },
  );
  await api.call(
    'POST /api/v1/supporter-changes/{id}/decision',
    { id: second?.id ?? '' },
    { decision: 'approve' },
  );
}

async function finding(story: Story): Promise<void> {
  const { browser } = story.browser();
  const word = (field: string, shape?: 'mail'): string => story.words.plant(field, shape);
  for (const name of ['/track', '/track/code', '/desk/sign-in']) story.pages.add(`POST ${name}`);
  await browser.post('/track', { receipt: word('POST /track receipt') });
  await browser.post('/track/code', {
    receipt: word('POST /track/code receipt'),
    code: word('POST /track/code code'),
  });
  await browser.post('/desk/sign-in', { email: word('POST /desk/sign-in email', 'mail') });
  for (const page of ['/answers', '/seminars', '/supporters'])
    await browser.get(`${page}?q=${encodeURIComponent(word(`GET ${page} q`))}`);
}
