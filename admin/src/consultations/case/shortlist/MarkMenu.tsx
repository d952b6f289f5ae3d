import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { type MarkKind, markCandidate, releaseCandidate } from '../../../api/ranking.js';
import { WordsDialog } from '../../../ui/WordsDialog.js';
import { useCaseAction } from '../use-case.js';

interface MarkMenuProps {
  caseId: string;
  supporter: { supporterId: string; name: string };
  /** What staff say of them now. */
  mark: MarkKind | undefined;
}

const TEXTS = {
  pinned: {
    entry: '候補の先頭に固定する',
    title: (name: string) => `${name}さんを先頭に固定`,
    note: 'この相談でだけ、点数に関わらず先頭に表示します。利益相反や受付件数の条件は変わりません。',
  },
  forbidden: {
    entry: 'この相談の候補から外す',
    title: (name: string) => `${name}さんを候補から外す`,
    note: 'この相談でだけ、候補に出さず、打診もできないようにします。ほかの相談には影響しません。',
  },
} as const;

/** Staff's own word on one candidate: put first, kept out, or left to the score again. */
export const MarkMenu = ({ caseId, supporter: { supporterId, name }, mark }: MarkMenuProps) => {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [asking, setAsking] = useState<MarkKind>();
  const put = useCaseAction<{ kind: MarkKind; reason: string }>(caseId, {
    run: (body) => markCandidate(caseId, supporterId, body),
    done: '候補を並べ直しました',
    onDone: () => setAsking(undefined),
  });
  const release = useCaseAction(caseId, {
    run: () => releaseCandidate(caseId, supporterId),
    done: '候補を並べ直しました',
  });
  const close = () => setAnchor(undefined);
  return (
    <>
      <IconButton
        aria-label={`${name}さんの固定・除外`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVertOutlined fontSize="small" />
      </IconButton>
      <Menu open={anchor !== undefined} anchorEl={anchor ?? null} onClose={close}>
        {(['pinned', 'forbidden'] as const)
          .filter((kind) => kind !== mark)
          .map((kind) => (
            <MenuItem
              key={kind}
              onClick={() => {
                close();
                setAsking(kind);
              }}
            >
              {TEXTS[kind].entry}
            </MenuItem>
          ))}
        {mark && (
          <MenuItem
            disabled={release.isPending}
            onClick={() => {
              close();
              release.mutate();
            }}
          >
            {mark === 'pinned' ? '固定をやめる' : '候補に戻す'}
          </MenuItem>
        )}
      </Menu>
      {asking && (
        <WordsDialog
          title={TEXTS[asking].title(name)}
          note={TEXTS[asking].note}
          label="理由"
          action="決定する"
          draftKey={`mark:${caseId}:${supporterId}:${asking}`}
          required
          busy={put.isPending}
          onCancel={() => setAsking(undefined)}
          onSubmit={(reason) => put.mutate({ kind: asking, reason })}
        />
      )}
    </>
  );
};
