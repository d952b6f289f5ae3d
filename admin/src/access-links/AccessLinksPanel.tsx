import type { LinkedRecord } from '../api/access-links.js';
import { FoldedPanel } from '../ui/FoldedPanel.js';
import { AccessLinkList } from './AccessLinkList.js';

interface AccessLinksPanelProps {
  record: LinkedRecord;
  id: string;
  writes: boolean;
}

/** The links of a record, folded until somebody needs them. */
export const AccessLinksPanel = (props: AccessLinksPanelProps) => (
  <FoldedPanel title="送ってあるリンク" note="誰に・いつから・最後に開かれた時刻">
    {() => <AccessLinkList {...props} />}
  </FoldedPanel>
);
