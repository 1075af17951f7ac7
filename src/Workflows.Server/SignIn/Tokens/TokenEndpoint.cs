using System.Net;
using System.Text.Json.Serialization;
using Workflows.Server.SignIn.Accounts;

namespace Workflows.Server.SignIn.Tokens;

/// <summary>
/// OAuth 2.0 client credentials (RFC 6749 §4.4): an API client's account and its password become a token for an hour. Errors are those of §5.2, which clients
/// of the standard know, and not our Problems.
/// </summary>
public static class TokenEndpoint
{
    public const string Path = "/oauth/token";

    public static void MapTokens(this WebApplication app) => app.MapPost(Path, IssueAsync).ExcludeFromDescription();

    private static async Task<IResult> IssueAsync(HttpContext context, PasswordCheck passwords, AccessTokens tokens)
    {
        // §5.1: no cache on the way keeps a token.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Pragma = "no-cache";
        if (await ReadFormAsync(context) is not { } form)
            return Error("invalid_request", "Send application/x-www-form-urlencoded.");
        if (form.Any(parameter => parameter.Value.Count > 1))
            return Error("invalid_request", "A parameter occurs twice.");
        if (form["grant_type"].ToString() is not { Length: > 0 } grantType)
            return Error("invalid_request", "grant_type is missing.");
        if (grantType != "client_credentials")
            return Error("unsupported_grant_type", "Only client_credentials is supported.");

        var header = context.Request.Headers.Authorization.ToString();
        if (header.Length > 0 && form.ContainsKey("client_secret"))
            return Error("invalid_request", "Send the credentials in the header or in the body, not in both.");
        if ((header.Length > 0 ? FromHeader(header) : FromBody(form)) is not { } client)
            return Unknown(context, header);
        if (await passwords.CheckAsync(client.Name, client.Password, Schemes.Bearer, context.RequestAborted) is not { } principal)
            return Unknown(context, header);
        var actor = Identity.ActorOf(principal)!;
        if (actor.Kind == ActorKind.Person)
            return Error(
                "unauthorized_client",
                "This account belongs to a person, who signs in with a browser; use the account of an API client."
            );

        var held = actor.Grants ?? [];
        var wished = form["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (wished.FirstOrDefault(scope => !Grants.Allow(held, scope)) is not null)
            return Error("invalid_scope", "The account does not have every grant that is asked for.");
        IReadOnlyList<string> scopes = wished.Length > 0 ? wished : held;
        return Results.Json(
            new TokenAnswer(tokens.Issue(principal, scopes), "Bearer", (int)AccessTokens.Lifetime.TotalSeconds, string.Join(' ', scopes))
        );
    }

    private static async Task<IFormCollection?> ReadFormAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>§2.3.1: form-encoded inside the header.</summary>
    private static BasicCredentials? FromHeader(string header) =>
        BasicCredentials.Read(header) is { } read
            ? new BasicCredentials(WebUtility.UrlDecode(read.Name), WebUtility.UrlDecode(read.Password))
            : null;

    private static BasicCredentials? FromBody(IFormCollection form) =>
        (form["client_id"].ToString(), form["client_secret"].ToString()) is ({ Length: > 0 } id, { Length: > 0 } secret)
            ? new BasicCredentials(id, secret)
            : null;

    private static IResult Unknown(HttpContext context, string header)
    {
        if (header.Length > 0)
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"workflows\", charset=\"UTF-8\"";
        return Error("invalid_client", "Unknown client, wrong secret, or the account is locked for a while after failures.", 401);
    }

    private static IResult Error(string code, string description, int status = 400) =>
        Results.Json(new TokenError(code, description), statusCode: status);

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        [property: JsonPropertyName("scope")] string Scope
    );

    /// <summary>The description is ASCII, as §5.2 wants it.</summary>
    private sealed record TokenError(
        [property: JsonPropertyName("error")] string Error,
        [property: JsonPropertyName("error_description")] string Description
    );
}
