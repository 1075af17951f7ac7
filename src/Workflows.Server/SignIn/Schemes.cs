namespace Workflows.Server.SignIn;

/// <summary>The ways in which a call may say who makes it.</summary>
public static class Schemes
{
    /// <summary>Chooses one of the others by what the request brings along.</summary>
    public const string Any = "Workflows";

    /// <summary>People in the browser, after signing in.</summary>
    public const string Cookie = "Cookie";

    /// <summary>API clients with a local account.</summary>
    public const string Basic = "Basic";

    /// <summary>API clients with a token that they got for their account.</summary>
    public const string Bearer = "Bearer";

    /// <summary>Nothing at all: only in demo, only from this machine, only <c>/v2</c>.</summary>
    public const string DemoClient = "DemoClient";

    public const string OpenIdConnect = "OpenIdConnect";
}
