using Microsoft.AspNetCore.Identity;

namespace Workflows.Server.SignIn.Accounts;

/// <summary>
/// A local account with a password. A user name that is a login of the organization belongs to that person; any other is an API client, which may do
/// what its grants say and nothing else.
/// </summary>
public sealed class Account : IdentityUser
{
    /// <summary>Space-separated, see <see cref="Grants"/>.</summary>
    public string Grants { get; set; } = "";
}
