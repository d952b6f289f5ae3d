import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  hideWords,
  type MaskedPhrase,
  type OfferDraft,
  previewOffer,
  showWords,
} from '../../../api/masking.js';
import { messageOf, mistakesOf } from '../../../api/problems.js';
import { placesText } from './HiddenPhrases.js';

/** What has just happened, in words. */
type News = { hidden: string } | { shown: string };

/** The preview of an offer, and hiding or showing words in it; says what came of it. */
export const useMasking = (caseId: string, draft: OfferDraft) => {
  const queryClient = useQueryClient();
  const [news, setNews] = useState<News>();
  const preview = useQuery({
    queryKey: ['case', caseId, 'offer-preview', draft],
    queryFn: () => previewOffer(caseId, draft),
    placeholderData: keepPreviousData,
  });
  // Also after a refusal: a colleague may have been quicker.
  const onSettled = () => {
    for (const part of ['offer-preview', 'timeline']) {
      void queryClient.invalidateQueries({ queryKey: ['case', caseId, part] });
    }
  };
  const hide = useMutation({
    mutationFn: (words: string) => hideWords(caseId, words),
    onMutate: () => setNews(undefined),
    onSuccess: ({ id }) => setNews({ hidden: id }),
    onSettled,
  });
  const show = useMutation({
    mutationFn: ({ id }: MaskedPhrase) => showWords(caseId, id),
    onMutate: () => {
      setNews(undefined);
      hide.reset();
    },
    onSuccess: (_, { phrase }) => setNews({ shown: phrase }),
    onSettled,
  });
  return {
    preview,
    hide,
    show,
    news: newsText(news, preview.data?.phrases ?? []),
    mistake: hide.error ? (mistakesOf(hide.error)['phrase'] ?? messageOf(hide.error)) : undefined,
    trouble: show.error ? messageOf(show.error) : undefined,
  };
};

function newsText(news: News | undefined, phrases: readonly MaskedPhrase[]): string {
  if (!news) return '';
  if ('shown' in news) return `「${news.shown}」をもとに戻しました。`;
  const hidden = phrases.find(({ id }) => id === news.hidden);
  if (!hidden) return '';
  return hidden.places === 0
    ? `「${hidden.phrase}」は、今の文章にはありません。書き方をお確かめください。`
    : `「${hidden.phrase}」を伏せました（${placesText(hidden)}）。`;
}
