using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Workflows.Server.Configuration;
using Workflows.Server.Problems;
using Workflows.Server.SignIn.Accounts;
using Workflows.Server.SignIn.OpenId;
using Workflows.Server.SignIn.Tokens;
using Workflows.Server.Storage;

namespace Workflows.Server.SignIn;

public static class SignInRegistration
{
    public const string CookieName = "workflows";

    public static IServiceCollection AddSignIn(this IServiceCollection services, ServerSettings settings)
    {
        services.AddMemoryCache();
        services.AddHttpContextAccessor();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<AccountStamps>();
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = 10;
                // Length is what counts; rules on kinds of characters only make passwords alike.
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
                options.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<ServerDbContext>();
        services
            .AddDataProtection()
            .SetApplicationName("workflows")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.DataFolder, "cookie-keys")));

        var authentication = services
            .AddAuthentication(Schemes.Any)
            .AddPolicyScheme(Schemes.Any, null, options => options.ForwardDefaultSelector = ChooseScheme)
            .AddScheme<AuthenticationSchemeOptions, BasicAuthentication>(Schemes.Basic, null)
            .AddScheme<AuthenticationSchemeOptions, DemoClientAuthentication>(Schemes.DemoClient, null)
            .AddCookie(Schemes.Cookie, ConfigureCookie);
        services.AddSingleton<AccessTokens>();
        authentication.AddBearerTokens();
        if (settings.OpenIdConnect is { } oidc)
            authentication.AddOpenIdConnectSignIn(oidc);
        services.AddAuthorization();
        return services;
    }

    private static string ChooseScheme(HttpContext context)
    {
        if (AccessTokens.IsBearer(context.Request))
            return Schemes.Bearer;
        if (context.Request.Headers.Authorization.Count > 0)
            return Schemes.Basic;
        return context.Request.Cookies.ContainsKey(CookieName) ? Schemes.Cookie : Schemes.DemoClient;
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // A session lasts in real time, also where the flows' clock is set weeks ahead.
        options.TimeProvider = TimeProvider.System;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = static async context =>
        {
            if (!await context.HttpContext.RequestServices.GetRequiredService<AccountStamps>().HoldsAsync(context.Principal!))
                context.RejectPrincipal();
        };
        // An API answers with a status; the page decides where to go.
        options.Events.OnRedirectToLogin = static context => Answers.SignInFirst.ExecuteAsync(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = static context => Answers.NoRight.ExecuteAsync(context.HttpContext);
    }
}
