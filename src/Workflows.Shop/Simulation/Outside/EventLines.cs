using System.Globalization;
using Workflows.Feel;

namespace Workflows.Shop.Simulation.Outside;

/// <summary>A table that is typed as lines; an option's value names the column, with <c>#</c> before one that holds numbers.</summary>
internal static class EventLines
{
    private static readonly char[] Separators = [',', '，', '\t'];

    public static FeelList Read(EventField field, string text) =>
        FeelList.From(
            Lines(text)
                .Select(line =>
                {
                    var cells = Cells(line);
                    var row = new FeelContextBuilder(cells.Length);
                    for (var n = 0; n < cells.Length; n++)
                    {
                        var column = field.Options[n].Value;
                        if (column[0] == '#')
                            row.Set(column[1..], decimal.Parse(cells[n], NumberStyles.Number, CultureInfo.InvariantCulture));
                        else
                            row.Set(column, cells[n]);
                    }
                    return (FeelValue)row.Build();
                })
        );

    /// <summary>The first line that does not fit, from 1; null where all do.</summary>
    public static int? Fault(EventField field, string text)
    {
        var lines = Lines(text);
        for (var n = 0; n < lines.Length; n++)
        {
            var cells = Cells(lines[n]);
            var fits =
                cells.Length == field.Options.Length
                && cells
                    .Zip(field.Options)
                    .All(cell =>
                        cell.First.Length > 0
                        && (
                            cell.Second.Value[0] != '#'
                            || decimal.TryParse(cell.First, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
                        )
                    );
            if (!fits)
                return n + 1;
        }
        return lines.Length == 0 ? 1 : null;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Cells(string line) => line.Split(Separators, StringSplitOptions.TrimEntries);
}
