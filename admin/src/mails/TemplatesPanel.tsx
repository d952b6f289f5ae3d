import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dropReplyTemplate, readReplyTemplates, type ReplyTemplate } from '../api/mails.js';
import { word } from '../i18n/words.js';
import { useCan } from '../providers/use-permissions.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { useAction } from '../ui/use-action.js';
import { TemplateDialog } from './TemplateDialog.js';

type Open =
  { what: 'edit'; template: ReplyTemplate | null } | { what: 'drop'; template: ReplyTemplate };

/** Replies the desk has ready: read, changed, added, taken away. */
export const TemplatesPanel = () => {
  const can = useCan();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['reply-templates'],
    queryFn: readReplyTemplates,
  });
  const drop = useAction({
    run: (id: string) => dropReplyTemplate(id),
    done: '文例を消しました',
    onDone: close,
    stale: [['reply-templates'], ['case']],
  });
  const writes = can('message:write');
  return (
    <Panel
      title="返信の文例"
      aside={data && `${String(data.length)}件`}
      actions={
        writes && (
          <Button onClick={() => setOpen({ what: 'edit', template: null })}>文例を加える</Button>
        )
      }
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={4} />}
      {data?.length === 0 && <EmptyNote>まだ文例はありません。</EmptyNote>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data?.map((template) => (
          <Box
            component="li"
            key={template.id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 1,
              py: 1,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
              <strong>{template.name}</strong>
              <Box
                sx={{
                  fontSize: '0.8125rem',
                  color: 'text.secondary',
                  overflow: 'hidden',
                  textOverflow: 'ellipsis',
                  whiteSpace: 'nowrap',
                }}
              >
                {`${word('visibility', template.visibility)}・${template.body.replace(/\s+/g, ' ')}`}
              </Box>
            </Box>
            {writes && (
              <>
                <Button
                  variant="text"
                  aria-label={`${template.name}を書き直す`}
                  onClick={() => setOpen({ what: 'edit', template })}
                >
                  書き直す
                </Button>
                <Button
                  variant="text"
                  aria-label={`${template.name}を消す`}
                  onClick={() => setOpen({ what: 'drop', template })}
                >
                  消す
                </Button>
              </>
            )}
          </Box>
        ))}
      </Box>
      {open?.what === 'edit' && <TemplateDialog template={open.template} onClose={close} />}
      {open?.what === 'drop' && (
        <ConfirmDialog
          title="文例を消す"
          note={`「${open.template.name}」を消します。これまでに送ったメッセージは変わりません。`}
          action="消す"
          severe
          busy={drop.isPending}
          onCancel={close}
          onConfirm={() => drop.mutate(open.template.id)}
        />
      )}
    </Panel>
  );
};
