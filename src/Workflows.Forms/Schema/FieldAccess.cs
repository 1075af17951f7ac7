namespace Workflows.Forms.Schema;

/// <summary>What a step may do with a field (<c>properties.access</c>).</summary>
public enum FieldAccess
{
    /// <summary>See and fill in.</summary>
    Write,

    /// <summary>See only.</summary>
    Read,

    /// <summary>Neither; the value is not sent to the browser.</summary>
    Hidden,
}
