namespace Workflows.Server.Problems;

/// <summary>The errors that the host itself gives; those of the engine come as <see cref="Rejection"/>.</summary>
public static class Answers
{
    public static ProblemAnswer Malformed(string zh, string en, string code = "MALFORMED_REQUEST") => new(400, code, new(zh, en));

    public static ProblemAnswer Malformed(string zh, string en, Problem problem) => new(400, "MALFORMED_REQUEST", new(zh, en), [problem]);

    public static ProblemAnswer SignInFirst { get; } = new(401, "NOT_SIGNED_IN", new("请先登录，再重试。", "Sign in and try again."));

    public static ProblemAnswer Forbidden(string zh, string en, string code = "FORBIDDEN") => new(403, code, new(zh, en));

    public static ProblemAnswer NoRight { get; } =
        new(403, "NO_RIGHT", new("您的岗位或账号没有这项权限。", "Your position or account does not have this right."));

    public static ProblemAnswer NotFound(string what, object key) =>
        new(404, "NOT_FOUND", new($"没有这个{Noun(what)}，或您无权查看：{key}", $"There is no {what} {key}, or you may not see it."));

    public static ProblemAnswer UnknownRoute { get; } =
        new(
            404,
            "ROUTE_UNKNOWN",
            new("没有这个地址。接口一览见 /scalar。", "There is nothing at this address. See /scalar for what there is.")
        );

    public static ProblemAnswer NotImplemented { get; } =
        new(501, "NOT_IMPLEMENTED", new("本服务器尚未提供这个接口。", "This server does not offer this call yet."));

    public static ProblemAnswer Conflict(string code, string zh, string en) => new(409, code, new(zh, en));

    public static ProblemAnswer Invalid(string code, string zh, string en, IReadOnlyList<Problem>? problems = null) =>
        new(422, code, new(zh, en), problems);

    /// <summary>The error behind a bare status that ASP.NET Core set without a body.</summary>
    public static ProblemAnswer OfStatus(int status) =>
        status switch
        {
            401 => SignInFirst,
            403 => NoRight,
            404 => UnknownRoute,
            405 => new(
                405,
                "METHOD_NOT_ALLOWED",
                new("这个地址不支持该方法，可用的方法见 Allow 头。", "This address does not offer that method; see the Allow header.")
            ),
            413 => new(413, "TOO_LARGE", new("请求内容超过上限。", "The request is larger than allowed.")),
            415 => new(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                new(
                    "请使用 Content-Type: application/json（部署与上传用 multipart/form-data）。",
                    "Use Content-Type: application/json (multipart/form-data for deployments and uploads)."
                )
            ),
            501 => NotImplemented,
            _ => new(status, "HTTP_" + status.ToString(System.Globalization.CultureInfo.InvariantCulture), ProblemTitles.Of(status)),
        };

    private static string Noun(string what) =>
        what switch
        {
            "process instance" => "流程实例",
            "process definition" => "流程定义",
            "user task" => "任务",
            "job" => "作业",
            "incident" => "事故",
            "variable" => "变量",
            "element instance" => "节点实例",
            "decision definition" => "决策",
            "decision requirements" => "决策文件",
            "decision instance" => "决策评估记录",
            "form" => "表单",
            "resource" => "资源",
            "hand-off" => "交接",
            "file" => "文件",
            "flow" => "流程",
            "person" => "人员",
            "order" => "订单",
            "draft" => "草稿",
            _ => "内容",
        };
}
