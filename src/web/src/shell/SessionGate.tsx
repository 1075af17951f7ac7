import { Spin } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { session as sessionEvents } from '../api/client';
import type { Session } from '../api/contract';
import { sessionQuery } from '../api/queries';
import { ErrorState } from '../shared/ErrorState';
import { setServerTime } from '../shared/useNow';
import { SessionContext } from './SessionContext';
import { Shell } from './Shell';

const SignInPage = lazy(async () => ({ default: (await import('../signin/SignInPage')).SignInPage }));

/** Knows who is at the screen before anything else is shown. */
function WithSession({ children }: { children: (session: Session) => ReactNode }) {
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  useEffect(() => {
    const lost = () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    sessionEvents.addEventListener('lost', lost);
    return () => sessionEvents.removeEventListener('lost', lost);
  }, [client]);
  useEffect(() => {
    if (session.data) setServerTime(session.data.now);
  }, [session.data]);
  if (session.isError) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  if (session.isPending) return <Spin fullscreen />;
  return <SessionContext value={session.data}>{children(session.data)}</SessionContext>;
}

export function SessionGate() {
  const { pathname, search } = useLocation();
  return (
    <WithSession>
      {(session) =>
        session.signedIn ? (
          <Shell key={session.me?.id} />
        ) : (
          <Navigate to={`/signin?to=${encodeURIComponent(pathname + search)}`} replace />
        )
      }
    </WithSession>
  );
}

export function SignInGate() {
  return (
    <WithSession>
      {(session) => (
        <Suspense fallback={<Spin fullscreen />}>
          <SignInPage session={session} />
        </Suspense>
      )}
    </WithSession>
  );
}
