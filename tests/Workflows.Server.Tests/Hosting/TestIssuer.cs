using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Workflows.Server.Tests.Hosting;

/// <summary>A provider of identities in this process, on a port of its own: discovery, keys, authorization code with PKCE, user information.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    public const string ClientId = "workflows";
    public const string ClientSecret = "the provider's secret";
    private readonly WebApplication app;
    private readonly ECDsaSecurityKey key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "k1" };
    private readonly ConcurrentDictionary<string, Grant> codes = new();

    private TestIssuer(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>Who is signed in at the provider.</summary>
    public string Login { get; set; } = "";

    /// <summary>The login stands only in the user information, as with some providers.</summary>
    public bool NamesLoginLater { get; set; }

    /// <summary>What the provider answers instead of a code.</summary>
    public string? Refuses { get; set; }

    public string? LastPrompt { get; private set; }

    public static async Task<TestIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new TestIssuer(builder.Build());
        issuer.Map();
        await issuer.app.StartAsync();
        return issuer;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.ECDsa.Dispose();
    }

    private void Map()
    {
        app.MapGet(
            "/.well-known/openid-configuration",
            () =>
                new
                {
                    issuer = Address,
                    authorization_endpoint = Address + "/authorize",
                    token_endpoint = Address + "/token",
                    userinfo_endpoint = Address + "/userinfo",
                    jwks_uri = Address + "/keys",
                    response_types_supported = new[] { "code" },
                    subject_types_supported = new[] { "public" },
                    id_token_signing_alg_values_supported = new[] { "ES256" },
                }
        );
        app.MapGet("/keys", () => new { keys = new[] { PublicKey() } });
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", TokenAsync);
        app.MapGet("/userinfo", () => new { sub = "subject-" + Login, preferred_username = Login });
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        LastPrompt = query["prompt"];
        var back = $"{query["redirect_uri"]}?state={Uri.EscapeDataString(query["state"]!)}";
        if (Refuses is { } error)
            return Results.Redirect($"{back}&error={error}");
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256")
            return Results.BadRequest();
        var code = RandomNumberGenerator.GetHexString(16);
        codes[code] = new Grant(query["redirect_uri"]!, query["nonce"]!, query["code_challenge"]!);
        return Results.Redirect($"{back}&code={code}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (
            !codes.TryRemove(form["code"]!, out var grant)
            || form["client_secret"] != ClientSecret
            || form["redirect_uri"] != grant.RedirectUri
            || Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"]!))) != grant.Challenge
        )
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var claims = new List<Claim> { new("sub", "subject-" + Login), new("nonce", grant.Nonce) };
        if (!NamesLoginLater)
            claims.Add(new Claim("preferred_username", Login));
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Address,
                Audience = ClientId,
                IssuedAt = now,
                NotBefore = now,
                Expires = now.AddMinutes(5),
                Subject = new ClaimsIdentity(claims),
                SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256),
            }
        );
        return Results.Json(
            new
            {
                access_token = "opaque",
                token_type = "Bearer",
                expires_in = 300,
                id_token = token,
            }
        );
    }

    private object PublicKey()
    {
        var point = key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new
        {
            kty = "EC",
            crv = "P-256",
            use = "sig",
            alg = "ES256",
            kid = key.KeyId,
            x = Base64UrlEncoder.Encode(point.X),
            y = Base64UrlEncoder.Encode(point.Y),
        };
    }

    private sealed record Grant(string RedirectUri, string Nonce, string Challenge);
}
