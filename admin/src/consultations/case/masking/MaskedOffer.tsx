import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, useRef } from 'react';
import type { OfferDraft, OfferPreview } from '../../../api/masking.js';
import { word } from '../../../i18n/words.js';
import { colours } from '../../../theme/palette.js';
import { Failure, Loading } from '../../../ui/messages.js';
import { ChosenBar } from './ChosenBar.js';
import { HiddenPhrases } from './HiddenPhrases.js';
import { HideWords } from './HideWords.js';
import { hiddenStyle, MaskedText } from './MaskedText.js';
import { OpenFacts } from './OpenFacts.js';
import { useChosenWords } from './use-chosen-words.js';
import { useMasking } from './use-masking.js';

interface MaskedOfferProps {
  caseId: string;
  draft: OfferDraft;
}

/** An offer as its supporter will read it; staff hide more by selecting or typing, and take it back. */
export const MaskedOffer = ({ caseId, draft }: MaskedOfferProps) => {
  const id = useId();
  const texts = useRef<HTMLDListElement>(null);
  const { preview, hide, show, news, mistake, trouble } = useMasking(caseId, draft);
  const { data, error, refetch } = preview;
  const [chosen, clear] = useChosenWords(texts, data?.texts);
  const busy = hide.isPending || show.isPending;
  const send = (words: string) =>
    hide.mutateAsync(words).then(
      () => true,
      () => false,
    );
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <Typography id={id} component="h3" variant="h3" sx={{ mb: 0.5 }}>
        引き受ける前の支援者に見える文章
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        お名前や連絡先は自動で伏せています。ほかに伏せたいところは、文章の中で選ぶか、下に入力してください。
      </Typography>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={6} />}
      {data && (
        <>
          <Legend preview={data} />
          <Box sx={{ p: 2, borderRadius: 2, border: `1px solid ${colours.lineStrong}` }}>
            <Box ref={texts} component="dl" sx={{ m: 0, display: 'grid', rowGap: 1.25 }}>
              {data.texts.map(({ field, pieces }) => (
                <div key={field}>
                  <Box component="dt" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                    {word('offerField', field)}
                  </Box>
                  <MaskedText field={field} pieces={pieces} placeholder={data.placeholder} />
                </div>
              ))}
            </Box>
            <ChosenBar
              chosen={chosen}
              news={news}
              busy={busy}
              onClear={clear}
              onHide={(words) => void send(words).then((done) => done && clear())}
            />
            <Box sx={{ mt: 1.5, pt: 1.5, borderTop: `1px solid ${colours.line}` }}>
              <OpenFacts open={data.open} />
            </Box>
          </Box>
          <Box sx={{ mt: 2, display: 'grid', gap: 1.5 }}>
            <HideWords busy={busy} mistake={mistake} onHide={send} />
            {trouble && <Alert severity="error">{trouble}</Alert>}
            {data.phrases.length > 0 && (
              <HiddenPhrases phrases={data.phrases} busy={busy} onShow={show.mutate} />
            )}
          </Box>
        </>
      )}
    </Box>
  );
};

/** What the marks mean, and how many there are. */
const Legend = ({ preview }: { preview: OfferPreview }) => {
  const all = preview.texts.flatMap(({ pieces }) => pieces.map(({ hidden }) => hidden));
  const counts = (['automatic', 'staff'] as const).map((by) => ({
    by,
    count: all.filter((hidden) => hidden === by).length,
  }));
  return (
    <Box
      component="ul"
      aria-label="伏せた箇所"
      sx={{ m: 0, mb: 1, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1 }}
    >
      {counts.map(({ by, count }) => (
        <Box component="li" key={by} sx={{ fontSize: '0.8125rem' }}>
          <Box component="span" sx={hiddenStyle(by)}>
            {word('hiddenBy', by)}
          </Box>{' '}
          {count}
        </Box>
      ))}
    </Box>
  );
};
