import { lazy, Suspense } from 'react';
import { CoreAdminContext, CoreAdminUI, CustomRoutes, memoryStore, Resource } from 'react-admin';
import { Route } from 'react-router';
import { accounts } from './accounts/index.js';
import { apiKeys } from './api-keys/index.js';
import { auditEntries } from './audit-entries/index.js';
import { consultations } from './consultations/index.js';
import { Dashboard } from './dashboard/index.js';
import { deliveries } from './deliveries/index.js';
import { inboundMails } from './inbound-mails/index.js';
import { i18nProvider } from './i18n/provider.js';
import { BackOfficeLayout } from './layout/BackOfficeLayout.js';
import { ErrorPage } from './layout/ErrorPage.js';
import { AccessDenied, AuthenticationError, NotFound } from './layout/notices.js';
import { authProvider } from './providers/auth-provider.js';
import { dataProvider } from './providers/data-provider.js';
import { FreshQueryClient } from './providers/query-client.js';
import { supporters } from './supporters/index.js';

/** Its own chunk: whoever is signed in never needs it. */
const SignInPage = lazy(() => import('./session/SignInPage.js'));

const KpiPage = lazy(() => import('./kpi/KpiPage.js'));
const KpiListPage = lazy(() => import('./kpi/KpiListPage.js'));
const KpiCasesPage = lazy(() => import('./kpi/CasesPage.js'));
const ClosingsPage = lazy(() => import('./kpi/ClosingsPage.js'));
const OpenDataPage = lazy(() => import('./kpi/OpenDataPage.js'));
const SurveysPage = lazy(() => import('./surveys/SurveysPage.js'));
const SurveyDefinitionPage = lazy(() => import('./surveys/DefinitionPage.js'));
const SeminarsPage = lazy(() => import('./seminars/SeminarsPage.js'));
const NewSeminarPage = lazy(() => import('./seminars/NewSeminarPage.js'));
const SeriesListPage = lazy(() => import('./seminars/series/SeriesListPage.js'));
const SeriesPage = lazy(() => import('./seminars/series/SeriesPage.js'));
const SeminarPage = lazy(() => import('./seminars/SeminarPage.js'));
const AnswersPage = lazy(() => import('./reports/AnswersPage.js'));
const ReportPage = lazy(() => import('./reports/ReportPage.js'));
const AssignmentPage = lazy(() => import('./assignment/AssignmentPage.js'));
const MissingPage = lazy(() => import('./ranking/MissingPage.js'));
const SearchPage = lazy(() => import('./search/SearchPage.js'));
const WeightsPage = lazy(() => import('./ranking/WeightsPage.js'));
const MailsPage = lazy(() => import('./mails/MailsPage.js'));
const TriageQualityPage = lazy(() => import('./triage/QualityPage.js'));
const TriageRulesPage = lazy(() => import('./triage/RulesPage.js'));
const LexiconPage = lazy(() => import('./triage/LexiconPage.js'));
const PrivacyPage = lazy(() => import('./privacy/PrivacyPage.js'));
const OwnAccountPage = lazy(() => import('./own-account/OwnAccountPage.js'));

const queryClient = new FreshQueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // A refusal does not change by asking again; a lost connection may.
      retry: (count, error) => count < 2 && error instanceof TypeError,
    },
  },
});

/** List filters may hold a person's name: they live in memory, never in browser storage. */
const store = memoryStore();

export const App = () => (
  <CoreAdminContext
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
  >
    <Suspense>
      <CoreAdminUI
        accessDenied={AccessDenied}
        authenticationError={AuthenticationError}
        catchAll={NotFound}
        dashboard={Dashboard}
        disableTelemetry
        error={ErrorPage}
        layout={BackOfficeLayout}
        loginPage={SignInPage}
        requireAuth
        title="相談管理"
      >
        <Resource {...consultations} />
        <Resource {...supporters} />
        <Resource {...auditEntries} />
        <Resource {...deliveries} />
        <Resource {...inboundMails} />
        <Resource {...accounts} />
        <Resource {...apiKeys} />
        <CustomRoutes>
          <Route path="/account" element={<OwnAccountPage />} />
          <Route path="/kpi" element={<KpiPage />} />
          <Route path="/kpi/list" element={<KpiListPage />} />
          <Route path="/kpi/cases" element={<KpiCasesPage />} />
          <Route path="/kpi/closings" element={<ClosingsPage />} />
          <Route path="/kpi/open-data" element={<OpenDataPage />} />
          <Route path="/surveys" element={<SurveysPage />} />
          <Route path="/surveys/:supportType" element={<SurveyDefinitionPage />} />
          <Route path="/seminars" element={<SeminarsPage />} />
          <Route path="/seminars/new" element={<NewSeminarPage />} />
          <Route path="/seminars/series" element={<SeriesListPage />} />
          <Route path="/seminars/series/:id" element={<SeriesPage />} />
          <Route path="/seminars/:id" element={<SeminarPage />} />
          <Route path="/seminars/:id/:tab" element={<SeminarPage />} />
          <Route path="/reports/answers" element={<AnswersPage />} />
          <Route path="/reports" element={<ReportPage />} />
          <Route path="/search" element={<SearchPage />} />
          <Route path="/assignment" element={<AssignmentPage />} />
          <Route path="/missing-expertise" element={<MissingPage />} />
          <Route path="/ranking-weights" element={<WeightsPage />} />
          <Route path="/triage-quality" element={<TriageQualityPage />} />
          <Route path="/triage-rules" element={<TriageRulesPage />} />
          <Route path="/lexicon" element={<LexiconPage />} />
          <Route path="/privacy" element={<PrivacyPage />} />
          <Route path="/mails" element={<MailsPage />} />
        </CustomRoutes>
      </CoreAdminUI>
    </Suspense>
  </CoreAdminContext>
);
