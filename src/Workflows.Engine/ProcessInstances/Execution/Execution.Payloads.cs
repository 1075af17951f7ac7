using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <content>Values that are kept apart from the stream.</content>
internal sealed partial class Execution
{
    private HashSet<string>? personal;

    /// <summary>Fields of a form that hold something about a person: their values are kept apart from now on.</summary>
    public void MarkPersonal(IReadOnlyCollection<string> names)
    {
        if (names.Count > 0)
            (personal ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(names);
    }

    /// <summary>The hash under which a large or personal value is kept apart; null for all others.</summary>
    private string? Apart(string name, FeelValue value)
    {
        // The same value again, passed outwards or copied by a mapping: it stays one payload, and goes when that is erased.
        if (State.KeptApart is { } known && known.TryGetValue(value, out var hash))
            return hash;
        var isPersonal = IsPersonal(name) && !value.IsNull && value is not FeelBoolean;
        if (!isPersonal && !MayBeLarge(value))
            return null;
        var content = FeelJson.ToUtf8Bytes(value);
        if (!isPersonal && content.Length <= Context.Limits.PayloadThreshold)
            return null;
        var payload = SealedValue.Seal(content, Context.Salts);
        (payloads ??= []).Add(payload);
        return payload.Hash;
    }

    private bool IsPersonal(string name) => State.Process.PersonalVariables.Contains(name) || personal?.Contains(name) == true;

    // Cheap first look, so that numbers and short texts are never serialized just to be measured.
    private bool MayBeLarge(FeelValue value) =>
        value switch
        {
            FeelString text => text.Value.Length * 3 > Context.Limits.PayloadThreshold,
            FeelList { Count: > 0 } or FeelContext { Count: > 0 } => true,
            _ => false,
        };
}
