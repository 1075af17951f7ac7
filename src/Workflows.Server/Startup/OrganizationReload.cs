namespace Workflows.Server.Startup;

/// <summary>What became of reading the organization's files again.</summary>
public abstract record OrganizationReload
{
    private OrganizationReload() { }

    /// <summary>The files hold; they are valid now.</summary>
    /// <param name="Changed">False: the files are those that were valid already.</param>
    public sealed record Loaded(long Version, bool Changed) : OrganizationReload;

    /// <summary>Nothing was changed.</summary>
    public sealed record Refused(Rejection Rejection) : OrganizationReload;

    /// <summary>The server was started without a folder of flows.</summary>
    public sealed record NoFolder : OrganizationReload;
}
