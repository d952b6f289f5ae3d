import { useQuery } from '@tanstack/react-query';
import { type FilledReply, readFilledReplies } from '../../../api/mails.js';
import { NativeSelect } from '../../../ui/NativeSelect.js';

interface TemplateSelectProps {
  caseId: string;
  onChoose: (reply: FilledReply) => void;
}

/** The desk's ready replies, filled for this case; choosing one puts it into the message. */
export const TemplateSelect = ({ caseId, onChoose }: TemplateSelectProps) => {
  const { data } = useQuery({
    queryKey: ['case', caseId, 'reply-templates'],
    queryFn: () => readFilledReplies(caseId),
    staleTime: 60_000,
  });
  if (!data || data.length === 0) return null;
  return (
    <NativeSelect
      label="文例を使う"
      value=""
      emptyText="選ぶと、下に差し込みます"
      choices={data}
      width={{ xs: '100%', sm: 320 }}
      onChange={(id) => {
        const reply = data.find((it) => it.id === id);
        if (reply) onChoose(reply);
      }}
    />
  );
};
