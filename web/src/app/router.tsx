import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, type RouterHistory } from '@tanstack/react-router';
import type { AnswerSearch } from '@/lib/answer-search';
import { loadTexts } from '@/lib/i18n';
import type { SessionSearch } from '@/lib/session-search';
import { gateOf, watchSignIn, type Gate } from './gate';
import { ScreenFailed, ScreenNotFound, ScreenPending } from './screen-states';
import { Root } from './root';

// Screens with filters check what the address asks for themselves: what checks it comes with them.
interface LinkSearch {
  token?: string;
}

const linkSearch = (search: Record<string, unknown>): LinkSearch => (typeof search.token === 'string' ? { token: search.token } : {});

/** What stands around the screens outside of the room, with the classes they need. */
const shell = <T extends Record<string, () => ReactNode>>(load: () => Promise<T>, name: keyof T & string) =>
  lazyRouteComponent(() => Promise.all([load(), import('./screens.css')]).then(([loaded]) => loaded), name);

/** Each screen is its own chunk and brings its own words. */
const root = createRootRouteWithContext<{ gate: Gate }>()({ component: Root, notFoundComponent: ScreenNotFound, errorComponent: ScreenFailed });
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: ({ context, ...visit }) => context.gate.open(visit),
  loader: () => loadTexts('app'),
  component: shell(() => import('./app-shell'), 'AppShell'),
});
const focus = createRoute({
  getParentRoute: () => root,
  id: 'focus',
  beforeLoad: ({ context, ...visit }) => context.gate.open(visit),
  loader: () => loadTexts('app'),
  component: shell(() => import('./focus-shell'), 'FocusShell'),
});
const door = createRoute({ getParentRoute: () => root, id: 'door', loader: () => loadTexts('app', 'sign-in'), component: shell(() => import('./door-shell'), 'DoorShell') });

const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  loader: () => loadTexts('home', 'sessions', 'minutes'),
  component: lazyRouteComponent(() => import('@/features/home/home-screen'), 'HomeScreen'),
});

const sessions = createRoute({
  getParentRoute: () => app,
  path: '/sessions',
  validateSearch: (search) => search as SessionSearch,
  loader: () => loadTexts('sessions'),
  component: lazyRouteComponent(() => import('@/features/sessions/sessions-screen'), 'SessionsScreen'),
});

const report = createRoute({
  getParentRoute: () => app,
  path: '/sessions/$sessionId',
  loader: () => loadTexts('report', 'sessions', 'practice'),
  component: lazyRouteComponent(() => import('@/features/report/report-screen'), 'ReportScreen'),
});

const attempts = createRoute({
  getParentRoute: () => app,
  path: '/sessions/$sessionId/questions/$question',
  loader: () => loadTexts('report', 'sessions', 'practice'),
  component: lazyRouteComponent(() => import('@/features/attempts/attempts-screen'), 'AttemptsScreen'),
});

const progress = createRoute({
  getParentRoute: () => app,
  path: '/progress',
  loader: () => loadTexts('practice', 'report'),
  component: lazyRouteComponent(() => import('@/features/progress/progress-screen'), 'ProgressScreen'),
});

const compare = createRoute({
  getParentRoute: () => app,
  path: '/compare',
  validateSearch: (search) => search as { a?: string; b?: string },
  loader: () => loadTexts('practice', 'report'),
  component: lazyRouteComponent(() => import('@/features/compare/compare-screen'), 'CompareScreen'),
});

const answers = createRoute({
  getParentRoute: () => app,
  path: '/answers',
  validateSearch: (search) => search as AnswerSearch,
  loader: () => loadTexts('practice'),
  component: lazyRouteComponent(() => import('@/features/answers/answers-screen'), 'AnswersScreen'),
});

const sampleReport = createRoute({
  getParentRoute: () => app,
  path: '/sample/report',
  loader: () => loadTexts('report', 'sample', 'practice'),
  component: lazyRouteComponent(() => import('@/features/report/sample-report-screen'), 'SampleReportScreen'),
});

const measure = createRoute({
  getParentRoute: () => app,
  path: '/measure',
  validateSearch: (search): { interview?: string } => (typeof search.interview === 'string' ? { interview: search.interview } : {}),
  loader: () => loadTexts('check', 'measure'),
  component: lazyRouteComponent(() => import('@/features/device-check/measure-screen'), 'MeasureScreen'),
});

const resumes = createRoute({
  getParentRoute: () => app,
  path: '/resumes',
  loader: () => loadTexts('resumes'),
  component: lazyRouteComponent(() => import('@/features/resumes/resumes-screen'), 'ResumesScreen'),
});

const engines = createRoute({
  getParentRoute: () => app,
  path: '/engines',
  loader: () => loadTexts('engines'),
  component: lazyRouteComponent(() => import('@/features/engines/engines-screen'), 'EnginesScreen'),
});

const guides = createRoute({
  getParentRoute: () => app,
  path: '/guides',
  loader: () => loadTexts('guides'),
  component: lazyRouteComponent(() => import('@/features/guides/guides-screen'), 'GuidesScreen'),
});

const guide = createRoute({
  getParentRoute: () => app,
  path: '/guides/$guideId',
  loader: () => loadTexts('guides'),
  component: lazyRouteComponent(() => import('@/features/guides/guide-screen'), 'GuideScreen'),
});

const setUp = createRoute({
  getParentRoute: () => focus,
  path: '/practice/new',
  validateSearch: (search): { from?: string } => (typeof search.from === 'string' ? { from: search.from } : {}),
  loader: () => loadTexts('setup'),
  component: lazyRouteComponent(() => import('@/features/setup/setup-screen'), 'SetUpScreen'),
});

const deviceCheck = createRoute({
  getParentRoute: () => focus,
  path: '/practice/$sessionId/check',
  loader: () => loadTexts('check'),
  component: lazyRouteComponent(() => import('@/features/device-check/check-screen'), 'CheckScreen'),
});

const room = createRoute({
  getParentRoute: () => root,
  path: '/practice/$sessionId/room',
  beforeLoad: ({ context, ...visit }) => context.gate.open(visit),
  loader: () => loadTexts('room'),
  component: lazyRouteComponent(() => import('@/features/room/room-screen'), 'RoomScreen'),
});

const sample = createRoute({
  getParentRoute: () => root,
  path: '/sample',
  loader: () => loadTexts('sample'),
  component: shell(() => import('@/features/sample/sample-screen'), 'SampleScreen'),
});

const signIn = createRoute({
  getParentRoute: () => door,
  path: '/sign-in',
  validateSearch: ({ returnTo, problem }): { returnTo?: string; problem?: string } => ({
    returnTo: typeof returnTo === 'string' ? returnTo : undefined,
    problem: typeof problem === 'string' ? problem : undefined,
  }),
  beforeLoad: ({ context, search }) => context.gate.stranger(search.returnTo),
  component: lazyRouteComponent(() => import('@/features/sign-in/sign-in-screen'), 'SignInScreen'),
});

const checkMail = createRoute({
  getParentRoute: () => door,
  path: '/sign-in/check-mail',
  component: lazyRouteComponent(() => import('@/features/sign-in/check-mail-screen'), 'CheckMailScreen'),
});

const confirm = createRoute({
  getParentRoute: () => door,
  path: '/sign-in/confirm',
  validateSearch: linkSearch,
  beforeLoad: ({ context, search, location }) => context.gate.takeToken('sign-in', search.token, location),
  component: lazyRouteComponent(() => import('@/features/sign-in/confirm-screen'), 'ConfirmScreen'),
});

const join = createRoute({
  getParentRoute: () => door,
  path: '/join-organisation',
  validateSearch: linkSearch,
  beforeLoad: ({ context, search, ...visit }) => {
    context.gate.takeToken('join-organisation', search.token, visit.location);
    return context.gate.person(visit);
  },
  loader: () => loadTexts('organisation'),
  component: lazyRouteComponent(() => import('@/features/join-organisation/join-screen'), 'JoinScreen'),
});

const shared = createRoute({
  getParentRoute: () => door,
  path: '/shared/$token',
  loader: () => loadTexts('report', 'sessions'),
  component: lazyRouteComponent(() => import('@/features/report/shared-report-screen'), 'SharedReportScreen'),
});

const mailbox = createRoute({
  getParentRoute: () => door,
  path: '/mailbox',
  loader: () => loadTexts('mailbox'),
  component: lazyRouteComponent(() => import('@/features/mailbox/mailbox-screen'), 'MailboxScreen'),
});

const account = createRoute({ getParentRoute: () => app, id: 'account', beforeLoad: ({ context, ...visit }) => context.gate.person(visit) });

const organisation = createRoute({
  getParentRoute: () => account,
  path: '/organisation',
  loader: () => loadTexts('organisation', 'minutes'),
  component: lazyRouteComponent(() => import('@/features/organisation/organisation-screen'), 'OrganisationScreen'),
});

const newOrganisation = createRoute({
  getParentRoute: () => account,
  path: '/organisation/new',
  loader: () => loadTexts('organisation'),
  component: lazyRouteComponent(() => import('@/features/organisation/new-organisation-screen'), 'NewOrganisationScreen'),
});

const keys = createRoute({
  getParentRoute: () => account,
  path: '/api-keys',
  loader: () => loadTexts('api-keys'),
  component: lazyRouteComponent(() => import('@/features/api-keys/keys-screen'), 'KeysScreen'),
});

const audit = createRoute({
  getParentRoute: () => account,
  path: '/audit',
  loader: () => loadTexts('audit'),
  component: lazyRouteComponent(() => import('@/features/audit/audit-screen'), 'AuditScreen'),
});

const profile = createRoute({
  getParentRoute: () => account,
  path: '/profile',
  loader: () => loadTexts('profile', 'minutes'),
  component: lazyRouteComponent(() => import('@/features/profile/profile-screen'), 'ProfileScreen'),
});

/** `history` is the browser's own unless a test brings another. */
export function createAppRouter(queries: QueryClient, history?: RouterHistory) {
  const router = createRouter({
    history,
    context: { gate: gateOf(queries) },
    routeTree: root.addChildren([
      app.addChildren([home, sessions, report, attempts, progress, compare, answers, sampleReport, resumes, measure, engines, guides, guide, account.addChildren([organisation, newOrganisation, keys, audit, profile])]),
      focus.addChildren([setUp, deviceCheck]),
      door.addChildren([signIn, checkMail, confirm, join, mailbox, shared]),
      room,
      sample,
    ]),
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    defaultPendingComponent: ScreenPending,
    defaultErrorComponent: ScreenFailed,
    scrollRestoration: true,
  });
  watchSignIn(queries, router);
  return router;
}
