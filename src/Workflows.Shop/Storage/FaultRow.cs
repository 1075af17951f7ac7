namespace Workflows.Shop.Storage;

/// <summary>A fault that is switched on for a job type.</summary>
internal sealed class FaultRow
{
    public required string JobType { get; init; }
    public required string ErrorCode { get; set; }
    public int Times { get; set; }
    public int Remaining { get; set; }
}
