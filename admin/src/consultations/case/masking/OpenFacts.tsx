import type { OfferPreview } from '../../../api/masking.js';
import { eraDateOf } from '../../../i18n/dates.js';
import { word } from '../../../i18n/words.js';
import { useNames } from '../../../providers/use-profile.js';
import { Fact, Facts } from '../../../ui/Facts.js';

/** What supporters read as it is. */
export const OpenFacts = ({ open }: Pick<OfferPreview, 'open'>) => {
  const names = useNames();
  return (
    <Facts>
      <Fact label="受付番号">{open.receiptNumber}</Fact>
      <Fact label="区分">{names.requesterType(open.requesterType)}</Fact>
      <Fact label="規模">{open.employees && `${open.employees}人`}</Fact>
      <Fact label="相談内容">{open.contentType && names.contentType(open.contentType)}</Fact>
      <Fact label="分野">{open.themes.map(names.theme).join('、')}</Fact>
      <Fact label="市町">{open.municipality && names.municipality(open.municipality)}</Fact>
      <Fact label="方法">
        {open.preferredMethods.map((method) => word('method', method)).join('、')}
      </Fact>
      <Fact label="時期">{open.deadline && eraDateOf(`${open.deadline}T00:00:00+09:00`)}</Fact>
    </Facts>
  );
};
