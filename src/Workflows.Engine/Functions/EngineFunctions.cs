using System.Collections.Immutable;
using Workflows.Engine.ProcessInstances;
using Workflows.Engine.Scheduling;
using Workflows.Feel;
using Workflows.Organization;
using Workflows.Organization.Calendars;

namespace Workflows.Engine.Functions;

/// <summary>
/// What FEEL can ask of the organization and of the instance's own past: <c>superior of(person)</c>, <c>head of(department)</c>, <c>holders of(position)</c>,
/// <c>performer of("elementId")</c>, <c>workDue("4wh")</c>. Pure: answers from the snapshot and the state that the decision has.
/// </summary>
internal sealed class EngineFunctions(Execution run) : IFeelFunctionLibrary
{
    /// <summary>Names of all functions, for lint.</summary>
    public static readonly IReadOnlyCollection<string> Names = ["superior of", "head of", "holders of", "performer of", "workDue"];

    private readonly Dictionary<string, FeelFunction?> made = new(StringComparer.Ordinal);

    public FeelFunction? Find(string name)
    {
        if (!made.TryGetValue(name, out var function))
            made[name] = function = Make(name);
        return function;
    }

    private FeelFunction? Make(string name) =>
        name switch
        {
            "superior of" => FeelFunction.OfHost(name, ["person"], SuperiorOf),
            "head of" => FeelFunction.OfHost(name, ["department"], HeadOf),
            "holders of" => FeelFunction.OfHost(name, ["position"], HoldersOf),
            "performer of" => FeelFunction.OfHost(name, ["element"], PerformerOf),
            "workDue" => FeelFunction.OfHostWithRest(name, ["duration", "calendar"], WorkDue),
            _ => null,
        };

    private FeelValue SuperiorOf(ReadOnlySpan<FeelValue> arguments, FeelCall call)
    {
        if (arguments[0] is not FeelString person)
            return call.Fail("需要人员 id", "needs the id of a person");
        return People(run.Context.Organization.SuperiorsOf(new UserId(person.Value)));
    }

    private FeelValue HeadOf(ReadOnlySpan<FeelValue> arguments, FeelCall call)
    {
        if (arguments[0] is not FeelString department)
            return call.Fail("需要部门 id", "needs the id of a department");
        return People(run.Context.Organization.HeadsOf(new DepartmentId(department.Value)));
    }

    /// <summary>Always a list, so that a loop over everybody of a position runs with one and with none.</summary>
    private FeelValue HoldersOf(ReadOnlySpan<FeelValue> arguments, FeelCall call)
    {
        if (arguments[0] is not FeelString position)
            return call.Fail("需要岗位 id", "needs the id of a position");
        return FeelList.From(run.Context.Organization.HoldersOf(new PositionId(position.Value)).Select(person => (FeelValue)person.Value));
    }

    private FeelValue PerformerOf(ReadOnlySpan<FeelValue> arguments, FeelCall call)
    {
        if (arguments[0] is not FeelString element)
            return call.Fail("需要步骤 id", "needs the id of a user task");
        return run.State.PerformerOf(element.Value, run.Evaluating);
    }

    private FeelValue WorkDue(ReadOnlySpan<FeelValue> arguments, FeelCall call)
    {
        var rest = arguments.Length > 1 ? arguments[1] : FeelNull.Instance;
        // The host calls with the further arguments as they come or as one list.
        if (rest is FeelList list)
            rest = list.Count > 0 ? list[0] : FeelNull.Instance;
        if (arguments.Length == 0 || arguments[0] is not FeelString text || !WorkDurationParser.TryParse(text.Value, out var duration))
            return call.Fail("需要时限，如 2h、4wh、1wd", "needs a time allowed such as 2h, 4wh, 1wd");
        WorkCalendar? calendar;
        if (rest is FeelString calendarId)
        {
            if (!run.Context.Organization.TryFindCalendar(new CalendarId(calendarId.Value), out calendar))
                return call.Fail($"没有日历“{calendarId.Value}”", $"there is no calendar «{calendarId.Value}»");
        }
        else
            calendar = Moments.CalendarOf(run.Context.Organization, run.CalendarPosition);
        var due = Moments.Add(run.Context.Now, duration, calendar);
        run.TimeAllowed = (due, duration, calendar);
        return FeelDateTime.From(due);
    }

    /// <summary>One person as text, several as a list, nobody as null.</summary>
    private static FeelValue People(ImmutableArray<UserId> people) =>
        people.Length switch
        {
            0 => FeelNull.Instance,
            1 => people[0].Value,
            _ => FeelList.From(people.Select(person => (FeelValue)person.Value)),
        };
}
