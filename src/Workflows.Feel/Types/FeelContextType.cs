using System.Collections.Immutable;

namespace Workflows.Feel.Types;

/// <summary><c>context&lt;a: T, …&gt;</c>; a value may have further entries, and lack those that may be null.</summary>
public sealed record FeelContextType(ImmutableArray<FeelContextMember> Members) : FeelType
{
    public override string Name => $"context<{string.Join(", ", Members.Select(m => $"{m.Name}: {m.Type.Name}"))}>";

    internal override FeelType Shape => new FeelContextType([.. Members.Select(m => m with { Type = m.Type.Shape })]);

    public override bool Accepts(FeelValue value)
    {
        if (value.IsNull)
            return true;
        if (value is not FeelContext context)
            return false;
        foreach (FeelContextMember member in Members)
        {
            if (!context.TryGetValue(member.Name, out FeelValue? entry) || !member.Type.Accepts(entry))
                return false;
        }
        return true;
    }

    public override FeelValue FromJson(FeelValue value)
    {
        if (value is not FeelContext context || Members.IsEmpty)
            return value;
        foreach (FeelContextMember member in Members)
        {
            if (
                context.TryGetValue(member.Name, out FeelValue? entry)
                && member.Type.FromJson(entry) is var read
                && !ReferenceEquals(read, entry)
            )
                context = context.With(member.Name, read);
        }
        return context;
    }

    public bool Equals(FeelContextType? other) => other is not null && Members.SequenceEqual(other.Members);

    public override int GetHashCode() => Members.Length;
}

/// <summary>An entry that a context type asks for.</summary>
public sealed record FeelContextMember(string Name, FeelType Type);
