using System.Collections.Immutable;

namespace Workflows.Shop.Simulation.Outside.Parties;

/// <summary>Fields that several messages have.</summary>
internal static class PartyFields
{
    public static EventField RejectReason(string value) => new("rejectReason", "驳回原因", "reason", EventFieldType.Text, Default: value);

    public static EventField Text(string name, string zh, string en, string? value = null, bool required = true) =>
        new(name, zh, en, EventFieldType.Text, required, value) { From = [name] };

    public static EventField Number(string name, string zh, string en, string value) =>
        new(name, zh, en, EventFieldType.Integer, Default: value);

    /// <summary>A moment that stands so many hours after now, before anybody types.</summary>
    public static EventField Moment(string name, string zh, string en, int hours) =>
        new(name, zh, en, EventFieldType.Moment, Default: $"+{hours}h");

    public static EventField Select(
        string name,
        string zh,
        string en,
        string value,
        params ReadOnlySpan<(string Value, string Zh, string En)> options
    )
    {
        var choices = ImmutableArray.CreateBuilder<EventOption>(options.Length);
        foreach (var (option, optionZh, optionEn) in options)
            choices.Add(new EventOption(option, optionZh, optionEn));
        return new(name, zh, en, EventFieldType.Select, Default: value) { Options = choices.ToImmutable() };
    }
}
