import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type RouterHistory } from '@tanstack/react-router';
import { loadTexts } from '@/lib/i18n';
import { ScreenFailed, ScreenNotFound, ScreenPending } from './screen-states';
import { Root } from './root';

/** Each screen is its own chunk and brings its own words. */
const root = createRootRoute({ component: Root, notFoundComponent: ScreenNotFound, errorComponent: ScreenFailed });
const app = createRoute({ getParentRoute: () => root, id: 'app', loader: () => loadTexts('app'), component: lazyRouteComponent(() => import('./app-shell'), 'AppShell') });
const focus = createRoute({ getParentRoute: () => root, id: 'focus', loader: () => loadTexts('app'), component: lazyRouteComponent(() => import('./focus-shell'), 'FocusShell') });

const home = createRoute({
  getParentRoute: () => app,
  path: '/',
  loader: () => loadTexts('home', 'sessions'),
  component: lazyRouteComponent(() => import('@/features/home/home-screen'), 'HomeScreen'),
});

const sessions = createRoute({
  getParentRoute: () => app,
  path: '/sessions',
  loader: () => loadTexts('sessions'),
  component: lazyRouteComponent(() => import('@/features/sessions/sessions-screen'), 'SessionsScreen'),
});

const report = createRoute({
  getParentRoute: () => app,
  path: '/sessions/$sessionId',
  loader: () => loadTexts('report', 'sessions'),
  component: lazyRouteComponent(() => import('@/features/report/report-screen'), 'ReportScreen'),
});

const sampleReport = createRoute({
  getParentRoute: () => app,
  path: '/sample/report',
  loader: () => loadTexts('report', 'sample'),
  component: lazyRouteComponent(() => import('@/features/report/sample-report-screen'), 'SampleReportScreen'),
});

const measure = createRoute({
  getParentRoute: () => app,
  path: '/measure',
  validateSearch: (search): { interview?: string } => (typeof search.interview === 'string' ? { interview: search.interview } : {}),
  loader: () => loadTexts('check', 'measure'),
  component: lazyRouteComponent(() => import('@/features/device-check/measure-screen'), 'MeasureScreen'),
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
  loader: () => loadTexts('room'),
  component: lazyRouteComponent(() => import('@/features/room/room-screen'), 'RoomScreen'),
});

const sample = createRoute({
  getParentRoute: () => root,
  path: '/sample',
  loader: () => loadTexts('sample'),
  component: lazyRouteComponent(() => import('@/features/sample/sample-screen'), 'SampleScreen'),
});

/** `history` is the browser's own unless a test brings another. */
export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    history,
    routeTree: root.addChildren([app.addChildren([home, sessions, report, sampleReport, measure]), focus.addChildren([setUp, deviceCheck]), room, sample]),
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    defaultPendingComponent: ScreenPending,
    defaultErrorComponent: ScreenFailed,
    scrollRestoration: true,
  });
}
