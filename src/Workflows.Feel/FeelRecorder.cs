namespace Workflows.Feel;

/// <summary>Notes which variables an evaluation really read, with their values, each name once, in the order of reading.</summary>
public sealed class FeelRecorder
{
    private readonly FeelContextBuilder _reads = new(2);

    /// <summary>What was read so far; variables that do not exist are noted as null.</summary>
    public FeelContext Reads => _reads.Build();

    internal void Note(string name, FeelValue value)
    {
        if (value.Kind != FeelKind.Function)
            _reads.SetFirst(name, value);
    }
}
