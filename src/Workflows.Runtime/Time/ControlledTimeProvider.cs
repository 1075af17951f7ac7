namespace Workflows.Runtime.Time;

/// <summary>
/// A clock that can be set: it stands still once pinned, and runs on from where it was reset to. Timers made from it fire when the time that they wait for is reached,
/// by setting or by running.
/// </summary>
public sealed class ControlledTimeProvider(TimeProvider wall) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ControlledTimer> _timers = [];
    private DateTimeOffset? _pinned;

    public ControlledTimeProvider()
        : this(System) { }

    /// <summary>Raised after the clock was set: whoever waits for a moment looks again.</summary>
    public event EventHandler? Changed;

    /// <summary>Whether the clock stands still.</summary>
    public bool IsPinned
    {
        get
        {
            lock (_lock)
                return _pinned is not null;
        }
    }

    public override TimeZoneInfo LocalTimeZone => wall.LocalTimeZone;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _pinned ?? wall.GetUtcNow();
    }

    /// <summary>Sets the clock and lets it stand. It may be set back; history's times never go back.</summary>
    public void Pin(DateTimeOffset now) => Set(now.ToUniversalTime());

    /// <summary>Sets a pinned clock forward, or pins it that much after now.</summary>
    public void Advance(TimeSpan by) => Set(GetUtcNow() + by);

    /// <summary>Back to the wall clock, running.</summary>
    public void Reset() => Set(null);

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ControlledTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Set(DateTimeOffset? pinned)
    {
        lock (_lock)
            _pinned = pinned;
        foreach (var timer in Snapshot())
            timer.ClockChanged();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private ControlledTimer[] Snapshot()
    {
        lock (_lock)
            return [.. _timers];
    }

    /// <summary>A timer on the wall clock for as long as the clock runs, asked again whenever it is set.</summary>
    private sealed class ControlledTimer : ITimer
    {
        private readonly Lock _gate = new();
        private readonly ControlledTimeProvider _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _wall;
        private DateTimeOffset? _dueAt;
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public ControlledTimer(ControlledTimeProvider clock, TimerCallback callback, object? state)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            _wall = clock.Wall.CreateTimer(_ => ClockChanged(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            lock (clock._lock)
                clock._timers.Add(this);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                _dueAt = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime;
                _period = period;
            }
            ClockChanged();
            return true;
        }

        public void ClockChanged()
        {
            while (Due())
                _callback(_state);
        }

        public void Dispose()
        {
            lock (_clock._lock)
                _clock._timers.Remove(this);
            lock (_gate)
                _dueAt = null;
            _wall.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private bool Due()
        {
            lock (_gate)
            {
                if (_dueAt is not { } dueAt)
                    return false;
                var left = dueAt - _clock.GetUtcNow();
                if (left > TimeSpan.Zero)
                {
                    if (!_clock.IsPinned)
                        _wall.Change(left + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
                    return false;
                }
                var repeats = _period > TimeSpan.Zero;
                // A clock that jumped over many periods rings once, not a thousand times.
                _dueAt = repeats ? _clock.GetUtcNow() + _period : null;
                if (repeats && !_clock.IsPinned)
                    _wall.Change(_period, Timeout.InfiniteTimeSpan);
                return true;
            }
        }
    }

    private TimeProvider Wall => wall;
}
