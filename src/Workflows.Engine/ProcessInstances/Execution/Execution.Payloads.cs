using Workflows.Feel;

namespace Workflows.Engine.ProcessInstances;

/// <content>Values that are kept apart from the stream.</content>
internal sealed partial class Execution
{
    private List<(FeelValue Value, string Hash)>? sealedValues;

    /// <summary>The hash under which a large value, or a variable that the model marks personal, is kept apart; null for all others.</summary>
    private string? Apart(string name, FeelValue value)
    {
        if (!IsPersonal(name) && !MayBeLarge(value))
            return null;
        var content = FeelJson.ToUtf8Bytes(value);
        if (content.Length <= Context.Limits.PayloadThreshold && !IsPersonal(name))
            return null;
        // The same value again, such as one that is passed outwards from scope to scope, is stored once in a decision.
        foreach (var (known, hash) in sealedValues ??= [])
        {
            if (ReferenceEquals(known, value))
                return hash;
        }
        var payload = SealedValue.Seal(content, Context.Salts);
        (payloads ??= []).Add(payload);
        sealedValues.Add((value, payload.Hash));
        return payload.Hash;
    }

    private bool IsPersonal(string name) => State.Process.PersonalVariables.Contains(name);

    // Cheap first look, so that numbers and short texts are never serialized just to be measured.
    private bool MayBeLarge(FeelValue value) =>
        value switch
        {
            FeelString text => text.Value.Length * 3 > Context.Limits.PayloadThreshold,
            FeelList { Count: > 0 } or FeelContext { Count: > 0 } => true,
            _ => false,
        };
}
