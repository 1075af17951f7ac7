using Microsoft.Extensions.Time.Testing;
using Workflows.Runtime.Time;

namespace Workflows.Runtime.Tests.Time;

public sealed class ControlledTimeProviderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _wall = new(Noon);

    [Test]
    public void It_follows_the_wall_clock_until_it_is_pinned_and_after_it_is_reset()
    {
        var clock = new ControlledTimeProvider(_wall);
        clock.GetUtcNow().ShouldBe(Noon);

        clock.Pin(Noon.AddDays(3));
        _wall.Advance(TimeSpan.FromHours(1));
        clock.GetUtcNow().ShouldBe(Noon.AddDays(3));
        clock.Advance(TimeSpan.FromMinutes(5));
        clock.GetUtcNow().ShouldBe(Noon.AddDays(3).AddMinutes(5));

        clock.Reset();
        clock.GetUtcNow().ShouldBe(Noon.AddHours(1));
    }

    [Test]
    public void A_timer_fires_when_the_clock_is_set_past_its_time()
    {
        var clock = new ControlledTimeProvider(_wall);
        clock.Pin(Noon);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromDays(1), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromHours(23));
        fired.ShouldBe(0);
        clock.Advance(TimeSpan.FromHours(1));
        fired.ShouldBe(1);
        clock.Advance(TimeSpan.FromDays(10));
        fired.ShouldBe(1);
    }

    [Test]
    public void A_timer_fires_on_a_running_clock_as_well()
    {
        var clock = new ControlledTimeProvider(_wall);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        for (var i = 0; i < 5; i++)
            _wall.Advance(TimeSpan.FromSeconds(61));

        fired.ShouldBe(5);
    }

    [Test]
    public void A_clock_that_jumps_over_many_periods_rings_once()
    {
        var clock = new ControlledTimeProvider(_wall);
        clock.Pin(Noon);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        clock.Advance(TimeSpan.FromDays(7));

        fired.ShouldBe(1);
    }
}
