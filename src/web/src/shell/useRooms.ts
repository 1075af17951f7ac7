import { useQuery } from '@tanstack/react-query';
import { inboxCountsQuery } from '../api/queries';
import { rooms } from './rooms';
import { useMe, useSession } from './SessionContext';

/** The rooms open to the person, with what waits in them. */
export function useRooms() {
  const session = useSession();
  const me = useMe();
  const counts = useQuery({ ...inboxCountsQuery, enabled: me.can.work });
  return rooms
    .filter((room) => room.open(me.can, session))
    .map((room) => ({ room, count: room.id === 'inbox' ? counts.data?.todo : undefined }));
}
