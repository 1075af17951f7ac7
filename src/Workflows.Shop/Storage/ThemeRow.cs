namespace Workflows.Shop.Storage;

/// <summary>An approved theme of a campaign.</summary>
internal sealed class ThemeRow
{
    public required string ThemeId { get; init; }
    public string? CampaignId { get; init; }
    public string? ThemeType { get; init; }
    public string? Slogan { get; init; }
    public string? Idea { get; init; }
    public required string CopyDoc { get; init; }
    public string? LastThemeId { get; init; }
    public string? ContinuityNote { get; init; }
    public DateTimeOffset SavedAt { get; init; }
}
