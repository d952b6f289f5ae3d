import { demoId } from './demo-id.js';

const PEOPLE = [
  ['架空 一郎', 'かくう いちろう', '架空製作所', 'onsite'],
  ['架空 二葉', 'かくう ふたば', null, 'onsite'],
  ['架空 三郎', 'かくう さぶろう', '架空町役場', 'onsite'],
  ['架空 四季', 'かくう しき', '架空商店', 'onsite'],
  ['架空 五月', 'かくう さつき', null, 'online'],
  ['架空 六花', 'かくう りっか', '架空福祉会', 'online'],
] as const;

/** Invented people who have registered for the invented seminar. */
export const demoRegistrations = (now: Date) =>
  PEOPLE.map(([name, kana, organisation, mode], index) => ({
    id: demoId(`registration:${String(index + 1)}`, now),
    mode,
    name,
    kana,
    organisation,
    email: `kaku${String(index + 1)}@example.jp`,
  }));
