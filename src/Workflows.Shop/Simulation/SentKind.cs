namespace Workflows.Shop.Simulation;

/// <summary>What kind of thing left the house.</summary>
public enum SentKind
{
    /// <summary>A message to a buyer.</summary>
    Message,

    /// <summary>A decision on the platform.</summary>
    Platform,

    /// <summary>A notice to colleagues.</summary>
    Notice,

    /// <summary>Money.</summary>
    Payment,
}
