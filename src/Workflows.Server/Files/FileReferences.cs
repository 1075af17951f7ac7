using Workflows.Feel;
using Stored = Workflows.Forms.Validation.FileReference;

namespace Workflows.Server.Files;

/// <summary>Finds the files that values refer to, at any depth.</summary>
internal static class FileReferences
{
    /// <summary>Ids as this server makes them; a context of a form that merely has «id» and «name» is none.</summary>
    private const int IdLength = 32;

    public static List<string> In(FeelValue value)
    {
        var found = new List<string>();
        Collect(value, found);
        return found;
    }

    private static void Collect(FeelValue value, List<string> found)
    {
        switch (value)
        {
            case FeelContext context when Stored.From(context) is { Id.Length: IdLength } file && file.Id.All(char.IsAsciiHexDigitLower):
                found.Add(file.Id);
                break;
            case FeelContext context:
                foreach (var entry in context)
                    Collect(entry.Value, found);
                break;
            case FeelList list:
                foreach (var item in list)
                    Collect(item, found);
                break;
        }
    }
}
