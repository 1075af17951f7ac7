import { createBrowserRouter, Navigate, Outlet } from 'react-router';
import { NotFound } from './shell/NotFound';
import { Home } from './shell/Home';
import { SessionGate, SignInGate } from './shell/SessionGate';

/** Every address of the application; a page's code is loaded when it is first opened. */
export const router = createBrowserRouter([
  { path: '/signin', element: <SignInGate /> },
  { path: '/setup', element: <Navigate to="/signin" replace /> },
  {
    path: '/',
    element: <SessionGate />,
    children: [
      { index: true, element: <Home /> },
      {
        path: 'inbox',
        element: <Outlet />,
        children: [
          { index: true, element: <Navigate to="todo" replace /> },
          {
            path: ':view/:key?',
            lazy: async () => ({ Component: (await import('./inbox/InboxPage')).InboxPage }),
          },
        ],
      },
      { path: 'start', lazy: async () => ({ Component: (await import('./start/StartPage')).StartPage }) },
      {
        path: 'start/:processId',
        lazy: async () => ({ Component: (await import('./start/StartFlowPage')).StartFlowPage }),
      },
      {
        path: 'handoffs',
        lazy: async () => ({ Component: (await import('./handoffs/HandoffsPage')).HandoffsPage }),
      },
      {
        path: 'registers',
        lazy: async () => ({ Component: (await import('./registers/RegistersPage')).RegistersPage }),
      },
      {
        path: 'incidents',
        lazy: async () => ({ Component: (await import('./incidents/IncidentsPage')).IncidentsPage }),
      },
      { path: 'flows', lazy: async () => ({ Component: (await import('./designer/FlowsPage')).FlowsPage }) },
      {
        path: 'flows/:processId',
        lazy: async () => ({ Component: (await import('./designer/DesignerPage')).DesignerPage }),
      },
      { path: 'audit', lazy: async () => ({ Component: (await import('./audit/AuditPage')).AuditPage }) },
      { path: 'audit/:key', lazy: async () => ({ Component: (await import('./audit/FilmPage')).FilmPage }) },
      {
        path: 'simulation',
        lazy: async () => ({ Component: (await import('./simulation/SimulationPage')).SimulationPage }),
      },
      { path: 'shop/:kind?', lazy: async () => ({ Component: (await import('./shop/ShopPage')).ShopPage }) },
      {
        path: 'accounts',
        lazy: async () => ({ Component: (await import('./accounts/AccountsPage')).AccountsPage }),
      },
      {
        path: 'settings',
        lazy: async () => ({ Component: (await import('./settings/SettingsPage')).SettingsPage }),
      },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
