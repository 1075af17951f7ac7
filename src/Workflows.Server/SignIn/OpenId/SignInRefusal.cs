namespace Workflows.Server.SignIn.OpenId;

/// <summary>Why somebody who came by the provider did not get in.</summary>
internal enum SignInRefusal
{
    /// <summary>The provider knows them, the organization does not.</summary>
    UnknownPerson,

    /// <summary>They said no at the provider, or the provider to them.</summary>
    Canceled,

    /// <summary>The way back does not fit the way there: opened twice, or left open for too long.</summary>
    Stale,

    /// <summary>The provider answered with an error; most likely the client's registration is wrong.</summary>
    ProviderRefused,

    /// <summary>The provider cannot be reached.</summary>
    ProviderAway,
}
