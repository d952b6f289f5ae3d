import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useRef } from 'react';
import { useNotify } from 'react-admin';
import * as cases from '../../api/cases.js';
import { isPending, type Pending } from '../../api/pending.js';
import { messageOf } from '../../api/problems.js';

/** How often an open case looks for news; react-query stops while the page is hidden. */
const POLL = 4_000;

/** Whether the tab a panel lies in is the open one: hidden tabs keep what they have and ask nothing. */
export const TabOpen = createContext(true);

const usePart = <T>(id: string, part: string, read: (id: string) => Promise<T>, every = 0) => {
  const enabled = useContext(TabOpen);
  return useQuery({
    queryKey: ['case', id, part],
    queryFn: () => read(id),
    enabled,
    // A job that has not run says itself when to ask again.
    refetchInterval: ({ state }) =>
      isPending(state.data) ? (state.data as Pending).retryAfter : every > 0 && every,
  });
};

export const useCase = (id: string) => usePart(id, 'case', cases.readCase);
export const useTriage = (id: string) => usePart(id, 'triage', cases.readTriage);
export const useHearings = (id: string) => usePart(id, 'hearing', cases.readHearings);
export const useShortlist = (id: string) => usePart(id, 'shortlist', cases.readShortlist);
export const useEngagements = (id: string) => usePart(id, 'engagements', cases.readEngagements);
export const useMessages = (id: string) => usePart(id, 'messages', cases.readMessages);
export const useSurvey = (id: string) => usePart(id, 'survey', cases.readSurvey);
export const useTimeline = (id: string) => usePart(id, 'timeline', cases.readTimeline, POLL);

/**
 * Live refresh. Everything that happens to a case leaves a timeline entry, so only the timeline is
 * polled (every read is audited; seven polls would bury the log), and news in it reads the rest.
 */
export const useFollow = (id: string): void => {
  const queryClient = useQueryClient();
  const { data } = useTimeline(id);
  const seen = useRef<string>(undefined);
  const now = data?.map((entry) => entry.id).join();
  useEffect(() => {
    if (now === undefined) return;
    if (seen.current !== undefined && seen.current !== now) {
      void queryClient.invalidateQueries({
        queryKey: ['case', id],
        predicate: ({ queryKey }) => queryKey[2] !== 'timeline',
      });
    }
    seen.current = now;
  }, [id, now, queryClient]);
};

interface CaseAction<Input> {
  run: (input: Input) => Promise<unknown>;
  /** Said when it worked. */
  done: string;
  onDone?: () => void;
}

/**
 * A change to a case: says how it went. A change that worked is read like any other news, through
 * the timeline; after a refusal everything is read again, because the screen may have been old.
 */
export const useCaseAction = <Input = void>(id: string, action: CaseAction<Input>) => {
  const notify = useNotify();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: action.run,
    onSuccess: async () => {
      notify(action.done, { type: 'success' });
      action.onDone?.();
      await Promise.all(
        [['case', id, 'timeline'], ['consultations'], ['kpi']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
    },
    onError: async (error) => {
      notify(messageOf(error), { type: 'error', autoHideDuration: 8_000 });
      await queryClient.invalidateQueries({ queryKey: ['case', id] });
    },
  });
};
