using Workflows.Feel;

namespace Workflows.Shop.Ports;

/// <summary>Platform campaigns: signing up, and the themes that they are run under.</summary>
public interface ICampaignPort
{
    /// <summary>Writes down why the shop does not take part.</summary>
    ValueTask<ShopResult<string>> LogIneligibleAsync(string idempotencyKey, Signup signup, string reason, CancellationToken cancellation);

    /// <summary>How often the shop has signed up for the campaign of that name, withdrawn and ineligible ones apart.</summary>
    ValueTask<int> CountSignupsAsync(string activityName, CancellationToken cancellation);

    /// <summary>The signup stands with the platform from now on; the same number again replaces it (signed up anew after a rejection).</summary>
    ValueTask<ShopResult<string>> SubmitSignupAsync(string idempotencyKey, Signup signup, CancellationToken cancellation);

    ValueTask<ShopResult<string>> SaveThemeAsync(string idempotencyKey, Theme theme, CancellationToken cancellation);
}

public sealed record Signup(
    string? SignupNo,
    string? ActivityName,
    string? Channel,
    DateTimeOffset? RegisterDeadline,
    DateTimeOffset? Start,
    DateTimeOffset? End,
    decimal? Deposit,
    string? CampaignId,
    FeelList Items
);

public sealed record Theme(
    string? CampaignId,
    string? ThemeType,
    string? Slogan,
    string? Idea,
    string CopyDoc,
    string? LastThemeId,
    string? ContinuityNote
);
