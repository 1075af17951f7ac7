using Workflows.Engine.Commands.Configuration;
using Workflows.Engine.Events.Configuration;
using Workflows.Feel;
using Workflows.Organization;
using Workflows.Organization.Structure;

namespace Workflows.Engine.Configuration;

/// <summary>The parameters that people set, each with the number of its changes. Meaning, limits and defaults come from the organization's files.</summary>
public sealed class ConfigurationState(StreamId id) : StreamState(id)
{
    private const int LongestNote = 2000;
    private readonly Dictionary<string, (FeelValue? Value, int Version)> values = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public override Decision Decide(Command command, DecideContext context) =>
        command is ChangeConfiguration change
            ? Change(change, context)
            : throw new InvalidOperationException($"{command.GetType().Name} is not a command to the configuration.");

    private Decision Change(ChangeConfiguration change, DecideContext context)
    {
        if (context.Organization.FindParameter(change.Name) is not { } parameter)
            return ConfigurationRejections.Unknown(change.Name);
        if (!MayChange(context, parameter))
            return ConfigurationRejections.Forbidden(parameter, context.Organization);
        var (known, version) = values.GetValueOrDefault(change.Name);
        if (change.ExpectedVersion is { } expected && expected != version)
            return ConfigurationRejections.ChangedMeanwhile(parameter);
        if (change.Note.Trim() is not { Length: > 0 and <= LongestNote } note)
            return ConfigurationRejections.NoNote(parameter);
        var value = change.Value is null or FeelNull ? null : change.Value;
        if (value is not null && FaultOf(parameter, value) is { } fault)
            return ConfigurationRejections.Invalid(parameter, fault);
        var previous = known ?? ConfigValues.FeelOf(parameter.Default);
        // Somebody else's change to the same value is no change.
        if (value is null ? known is null : value.Equals(previous) && known is not null)
            return new Decision.Accepted([], []);
        var changed = new ConfigurationChanged(change.Name, version + 1, value, previous, note);
        Apply(changed);
        return new Decision.Accepted([changed], []);
    }

    private static (string Zh, string En)? FaultOf(ConfigParameter parameter, FeelValue value) =>
        ConfigValues.Of(value) is { } known
            ? ConfigRule.FaultOf(parameter, known)
            : ("应是数字、true/false、文字或它们的列表", "must be a number, true or false, a text, or a list of these");

    private static bool MayChange(DecideContext context, ConfigParameter parameter) =>
        context.Actor.Kind switch
        {
            ActorKind.Person => IsAllowed(context.Organization, new UserId(context.Actor.Id), parameter),
            ActorKind.Account => context.Actor.Grants?.Contains("administer") == true,
            _ => true,
        };

    /// <summary>Whether the organization lets this person change the parameter: the holders of its positions, and administrators.</summary>
    public static bool IsAllowed(OrganizationSnapshot organization, UserId person, ConfigParameter parameter)
    {
        if (organization.HasRole(person, SystemRole.Administrator))
            return true;
        foreach (var position in parameter.ChangedBy)
        {
            if (organization.Holds(person, position))
                return true;
        }
        return false;
    }

    /// <inheritdoc />
    protected override void ApplyCore(Event e)
    {
        if (e is not ConfigurationChanged changed)
            throw new InvalidOperationException($"{e.GetType().Name} is not an event of the configuration.");
        values[changed.Name] = (changed.Value, changed.Version);
    }
}
