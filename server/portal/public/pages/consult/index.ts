import type { ReactElement } from 'react';
import { CheckPage } from './check.js';
import type { ConsultChoices } from './choices.js';
import { ContactPage } from './contact.js';
import { RequestPage } from './request.js';
import type { PublishedAnswer } from '../../../../search/index.js';
import type { StepView } from './step-page.js';
import { WhoPage } from './who.js';
import { WishesPage } from './wishes.js';

/** The page of each question, by the question's key. */
export const STEP_PAGES: Readonly<
  Record<
    string,
    (
      props: StepView & { choices: ConsultChoices; similar?: readonly PublishedAnswer[] },
    ) => ReactElement
  >
> = {
  who: WhoPage,
  contact: ContactPage,
  request: RequestPage,
  wishes: WishesPage,
  check: CheckPage,
};
