using System.Globalization;

namespace Workflows.Engine;

/// <summary>
/// What a commit wants of others. It is a row in the outbox of the same commit; its id is (stream, sequence of the commit's last event, n).
/// </summary>
public abstract record FollowUp
{
    private FollowUp() { }

    /// <summary>A command for another stream; the target's commit records the id, so a repetition does nothing.</summary>
    public sealed record ToStream(StreamId Target, Command Command) : FollowUp;

    /// <summary>A message to another department, carried by the transport until its effect is committed.</summary>
    public sealed record Outward(OutwardMessage Message) : FollowUp;
}

/// <summary>Identity of a follow-up and of whatever it causes: the same id is handled once.</summary>
public readonly record struct FollowUpId(StreamId Stream, long Sequence, int Number)
{
    public override string ToString() => FormattableString.Invariant($"{Stream.Value}/{Sequence}/{Number}");

    /// <summary>Reads what <see cref="ToString"/> wrote; <c>false</c> for anything else.</summary>
    public static bool TryParse(string text, out FollowUpId id)
    {
        id = default;
        var last = text.LastIndexOf('/');
        var middle = last > 0 ? text.LastIndexOf('/', last - 1) : -1;
        if (
            middle <= 0
            || !long.TryParse(text.AsSpan(middle + 1, last - middle - 1), CultureInfo.InvariantCulture, out var sequence)
            || !int.TryParse(text.AsSpan(last + 1), CultureInfo.InvariantCulture, out var number)
        )
            return false;
        id = new FollowUpId(new StreamId(text[..middle]), sequence, number);
        return true;
    }
}
