using System.Globalization;
using Workflows.Engine;

namespace Workflows.Handoffs.Receiving;

/// <summary>Reads the ids that contracts carry as text.</summary>
internal static class Ids
{
    public static HandoffKey Handoff(string text) => new(Number(text));

    public static StreamId Stream(string processInstanceKey) => StreamId.Of(new ProcessInstanceKey(Number(processInstanceKey)));

    public static FollowUpId Delivery(string text) =>
        FollowUpId.TryParse(text, out var id) ? id : throw new MalformedMessageException($"'{text}' is no delivery id.");

    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new MalformedMessageException($"'{text}' is no key.");
}

/// <summary>The message makes no sense and never will: it goes to the queue's error queue at once.</summary>
public sealed class MalformedMessageException(string message) : Exception(message);
