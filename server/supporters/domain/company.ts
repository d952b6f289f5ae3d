import { keyOf } from '../../text/normalise.js';
import type { Supporter } from './supporter.js';

const LEGAL_FORM =
  /株式会社|有限会社|合同会社|合資会社|一般社団法人|一般財団法人|公益社団法人|公益財団法人|特定非営利活動法人|社会福祉法人|国立大学法人|\((?:株|有|同|一社|一財)\)/gu;
/** Words in an affiliation that say what somebody is, not where. */
const TITLE =
  /(?:代表|代表取締役|取締役|社長|会長|専務|常務|部長|課長|係長|室長|所長|主任|主査|理事|理事長|顧問|教授|准教授|講師|助教|研究員|委員|フェロー|マネージャー|ディレクター|コンサルタント|アドバイザー|エンジニア|ceo|cto|cio|cfo)$/u;
const SHORTEST_NAME = 2;

/** The names of the organisations a supporter belongs to, comparable. */
export function companyNames({
  kind,
  name,
  affiliation,
}: Pick<Supporter, 'kind' | 'name' | 'affiliation'>): string[] {
  return [affiliation, ...(kind === 'partner' ? [name] : [])]
    .flatMap((line) =>
      keyOf(line)
        .replace(LEGAL_FORM, ' ')
        .split(/[ |、,/・]+/u),
    )
    .filter((word) => word.length >= SHORTEST_NAME && !TITLE.test(word));
}

/** Whether two supporters belong to the same company or institution. */
export function areColleagues(
  a: Pick<Supporter, 'kind' | 'name' | 'affiliation'>,
  b: Pick<Supporter, 'kind' | 'name' | 'affiliation'>,
): boolean {
  const names = new Set(companyNames(a));
  return companyNames(b).some((name) => names.has(name));
}
