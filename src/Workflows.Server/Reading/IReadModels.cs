namespace Workflows.Server.Reading;

/// <summary>The rows of read models as queries; nothing is tracked, nothing is written.</summary>
public interface IReadModels
{
    IQueryable<TRow> Rows<TRow>()
        where TRow : class;
}
