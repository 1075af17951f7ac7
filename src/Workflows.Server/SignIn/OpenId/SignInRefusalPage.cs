using System.Text.Encodings.Web;
using System.Text.Unicode;
using Workflows.Organization;
using Workflows.Organization.Structure;
using Workflows.Server.Configuration;
using Workflows.Server.Problems;

namespace Workflows.Server.SignIn.OpenId;

/// <summary>
/// The page at the end of a sign-in that failed: what happened, what to do, whom to ask. It stands still (nothing sends the browser on by itself), so the
/// provider cannot sign the same person in again in a circle; trying again asks the provider for another account.
/// </summary>
internal static class SignInRefusalPage
{
    public const string AgainPath = "/api/session/oidc?again=true";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static Task WriteAsync(HttpContext context, SignInRefusal refusal, string? login)
    {
        var services = context.RequestServices;
        var provider = services.GetRequiredService<ServerSettings>().OpenIdConnect?.Name ?? "OpenID Connect";
        var language = Language.Of(context);
        var texts = Texts(refusal, provider, login, Administrators(services.GetRequiredService<Func<OrganizationSnapshot>>()()));
        var response = context.Response;
        response.StatusCode = Status(refusal);
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = language;
        return response.WriteAsync(Page(texts, language), context.RequestAborted);
    }

    private static int Status(SignInRefusal refusal) =>
        refusal switch
        {
            SignInRefusal.UnknownPerson or SignInRefusal.Canceled => StatusCodes.Status403Forbidden,
            SignInRefusal.Stale => StatusCodes.Status400BadRequest,
            SignInRefusal.ProviderRefused => StatusCodes.Status502BadGateway,
            SignInRefusal.ProviderAway => StatusCodes.Status503ServiceUnavailable,
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without status."),
        };

    private static PageTexts Texts(SignInRefusal refusal, string provider, string? login, LocalizedText administrators) =>
        refusal switch
        {
            SignInRefusal.UnknownPerson => new(
                new("组织里没有您这个账号", "The organization does not know this account"),
                string.IsNullOrEmpty(login)
                    ? new(
                        $"{provider} 已确认您的身份，但没有告诉本系统您的登录名。",
                        $"{provider} knows you, but did not tell us your login."
                    )
                    : new(
                        $"{provider} 已确认您的身份，但组织里没有登录名为“{login}”的人员，所以不能进入。",
                        $"{provider} knows you, but nobody of the organization has the login “{login}”."
                    ),
                new(
                    $"如果您有别的账号，请换一个登录。否则请联系{administrators.Zh}，把您的登录名加进组织。",
                    $"If you have another account, sign in with that. Otherwise ask {administrators.En} to add your login to the organization."
                )
            ),
            SignInRefusal.Canceled => new(
                new("登录已取消", "The sign-in was cancelled"),
                new(
                    $"您在 {provider} 取消了登录，或没有获得授权。",
                    $"The sign-in was cancelled at {provider}, or you are not allowed to use it."
                ),
                new(
                    $"需要进入时请重新登录。如果一直不行，请联系{administrators.Zh}。",
                    $"Sign in again when you need to. If it never works, ask {administrators.En}."
                )
            ),
            SignInRefusal.Stale => new(
                new("登录页面已失效", "The sign-in page is out of date"),
                new("这个登录页面打开太久，或者已经用过了。", "The sign-in page was open for too long, or has been used already."),
                new(
                    $"请重新登录。如果反复出现，请联系{administrators.Zh}。",
                    $"Sign in again. If this happens repeatedly, ask {administrators.En}."
                )
            ),
            SignInRefusal.ProviderRefused => new(
                new($"{provider} 拒绝了本系统", $"{provider} refused this system"),
                new(
                    $"本系统在 {provider} 的登记可能有误，详情已记录在服务器日志中。",
                    $"Our registration with {provider} may be wrong; the server's log has the details."
                ),
                new(
                    $"请联系{administrators.Zh}检查 OpenID Connect 配置。",
                    $"Ask {administrators.En} to check the configuration of OpenID Connect."
                )
            ),
            SignInRefusal.ProviderAway => new(
                new($"暂时连不上 {provider}", $"{provider} cannot be reached"),
                new("登录要经过它确认身份，现在没有应答。", "It has to confirm who you are, and does not answer."),
                new(
                    $"请过几分钟再试。如果一直连不上，请联系{administrators.Zh}。",
                    $"Try again in a few minutes. If it stays away, ask {administrators.En}."
                )
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without text."),
        };

    private static LocalizedText Administrators(OrganizationSnapshot organization)
    {
        var names = organization.MembersOf(SystemRole.Administrator).Select(organization.NameOf).ToList();
        return names.Count == 0
            ? new("系统管理员", "an administrator")
            : new("系统管理员" + string.Join("、", names), "an administrator (" + string.Join(", ", names) + ")");
    }

    private static string Page(PageTexts texts, string language)
    {
        string Say(LocalizedText text) => Encoder.Encode(text.In(language));
        return $$"""
            <!doctype html>
            <html lang="{{language}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{Say(texts.Title)}}</title>
            <style>
            body { margin: 0; min-height: 100vh; display: flex; align-items: center; justify-content: center; background: #f5f5f5; color: #1f1f1f;
              font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
            main { max-width: 32rem; margin: 16px; padding: 32px; background: #fff; border-radius: 8px; box-shadow: 0 1px 4px #0002; }
            h1 { margin: 0 0 12px; font-size: 20px; }
            p { margin: 0 0 12px; overflow-wrap: anywhere; }
            nav { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 24px; }
            a { padding: 6px 16px; border-radius: 6px; border: 1px solid #d9d9d9; color: inherit; text-decoration: none; }
            a.first { background: #1677ff; border-color: #1677ff; color: #fff; }
            </style>
            </head>
            <body>
            <main>
            <h1>{{Say(texts.Title)}}</h1>
            <p>{{Say(texts.What)}}</p>
            <p>{{Say(texts.WayOut)}}</p>
            <nav><a class="first" href="{{AgainPath}}">{{Say(
                new("换个账号或重新登录", "Sign in again or with another account")
            )}}</a><a href="/">{{Say(new("回到登录页", "Back to the sign-in page"))}}</a></nav>
            </main>
            </body>
            </html>
            """;
    }

    private sealed record PageTexts(LocalizedText Title, LocalizedText What, LocalizedText WayOut);
}
