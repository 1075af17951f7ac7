import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';

/** What the server tells without being asked. */
export interface Notices {
  tasksChanged: { keys: string[]; added: number };
  handoffsChanged: { keys: string[] };
  instanceChanged: { key: string; seq: number };
  deadline: {
    key: string;
    step: 'remind' | 'due' | 'escalate' | 'handoff';
    dueAt: string;
    candidate: string | null;
  };
  draftChanged: { processId: string; by: { id: string; name: string } };
}

type Listener<N extends keyof Notices> = (notice: Notices[N]) => void;

const names: (keyof Notices)[] = [
  'tasksChanged',
  'handoffsChanged',
  'instanceChanged',
  'deadline',
  'draftChanged',
];

/** One connection for the whole application; what is watched is said again after every reconnection. */
export class Live {
  readonly #connection: HubConnection;
  readonly #listeners = new Map<keyof Notices, Set<(notice: never) => void>>();
  readonly #watched = new Map<string, { method: 'watch' | 'edit'; id: string }>();

  constructor(url = '/hubs/inbox') {
    this.#connection = new HubConnectionBuilder()
      .withUrl(url)
      .withAutomaticReconnect({
        nextRetryDelayInMilliseconds: (c) => Math.min(1000 * 2 ** c.previousRetryCount, 30_000),
      })
      .configureLogging(LogLevel.None)
      .build();
    for (const name of names) {
      this.#connection.on(name, (notice: never) =>
        this.#listeners.get(name)?.forEach((tell) => tell(notice)),
      );
    }
    this.#connection.onreconnected(() => this.#resume());
  }

  /** Starts; without a server it tries again by itself, since the screens work without notices, too. */
  async start() {
    if (this.#connection.state !== HubConnectionState.Disconnected) return;
    try {
      await this.#connection.start();
      await this.#resume();
    } catch {
      this.#again = setTimeout(() => void this.start(), 10_000);
    }
  }

  #again?: ReturnType<typeof setTimeout>;

  stop() {
    clearTimeout(this.#again);
    return this.#connection.stop();
  }

  on<N extends keyof Notices>(name: N, listener: Listener<N>): () => void {
    const set = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, set);
    set.add(listener as (notice: never) => void);
    return () => set.delete(listener as (notice: never) => void);
  }

  /** Asks for notices of one instance (`watch`) or one draft (`edit`) until told otherwise. */
  follow(method: 'watch' | 'edit', id: string): () => void {
    const key = `${method} ${id}`;
    this.#watched.set(key, { method, id });
    this.#say(method, id);
    return () => {
      this.#watched.delete(key);
      this.#say(method === 'watch' ? 'unwatch' : 'leave', id);
    };
  }

  #resume() {
    // What happened meanwhile was not told: let every list look again.
    this.#listeners.get('tasksChanged')?.forEach((tell) => tell({ keys: [], added: 0 } as never));
    this.#watched.forEach(({ method, id }) => this.#say(method, id));
  }

  #say(method: string, id: string) {
    if (this.#connection.state === HubConnectionState.Connected) {
      this.#connection.invoke(method, id).catch(() => undefined);
    }
  }
}
