using Workflows.Feel.Syntax;
using Workflows.Feel.Types;

namespace Workflows.Feel;

/// <summary>What the parser may know of the names in scope. All of it is optional.</summary>
public sealed record FeelParseOptions
{
    public static readonly FeelParseOptions Default = new();

    private KnownNames? _known;

    /// <summary>
    /// Names of variables, needed only for names with operators or keywords in them (<c>Pre-bureau risk</c>); names of plain words
    /// separated by spaces are recognised without. Names of entries below a variable may be given here, too.
    /// </summary>
    public IReadOnlyCollection<string> Names
    {
        get;
        init
        {
            field = value;
            _known = null;
        }
    } = [];

    /// <summary>Types that <c>instance of</c> and parameters can name, besides the built-in ones.</summary>
    public IReadOnlyDictionary<string, FeelType> Types { get; init; } = new Dictionary<string, FeelType>(StringComparer.Ordinal);

    /// <summary>The names prepared for parsing, once for all expressions that are read with these options.</summary>
    internal KnownNames Known => _known ??= new KnownNames(Names);
}
