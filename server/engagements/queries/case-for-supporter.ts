import type { CaseRecord, HearingView } from '../../consultations/index.js';

/** What a supporter knows of a case: its question and circumstances, in codes of the centre's profile. */
export interface CaseForSupporter {
  receiptNumber: string;
  title: string;
  body: string;
  goal: string | null;
  /** `YYYY-MM-DD`: until when the requester needs it. */
  deadline: string | null;
  wishes: string | null;
  requesterType: string;
  contentType: string | null;
  themes: string[];
  municipality: string | null;
  industry: string | null;
  employees: string | null;
  preferredMethods: string[];
  language: string;
  hearing: Pick<HearingView, 'problem' | 'goal' | 'constraints' | 'firstAdvice'> | null;
}

/** Who asks; known after acceptance only. */
export interface ContactOfCase {
  name: string;
  kana: string | null;
  organisation: string | null;
  department: string | null;
  email: string | null;
  phone: string | null;
}

export function caseForSupporter(row: CaseRecord, hearing: HearingView | null): CaseForSupporter {
  return {
    receiptNumber: row.receiptNumber,
    title: row.title,
    body: row.body,
    goal: row.goal,
    deadline: row.deadline,
    wishes: row.wishes,
    requesterType: row.requesterType,
    contentType: row.contentType,
    themes: row.themes,
    municipality: row.municipality,
    industry: row.industry,
    employees: row.employees,
    preferredMethods: row.preferredMethods,
    language: row.language,
    hearing: hearing && {
      problem: hearing.problem,
      goal: hearing.goal,
      constraints: hearing.constraints,
      firstAdvice: hearing.firstAdvice,
    },
  };
}

export function contactOf(row: CaseRecord): ContactOfCase {
  const { name, kana, organisation, department, email, phone } = row;
  return { name, kana, organisation, department, email, phone };
}
