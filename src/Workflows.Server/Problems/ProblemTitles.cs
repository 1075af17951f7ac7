namespace Workflows.Server.Problems;

/// <summary>What a status means, in words for people.</summary>
internal static class ProblemTitles
{
    public static LocalizedText Of(int status) =>
        status switch
        {
            400 => new("请求有误", "Bad request"),
            401 => new("请先登录", "Sign in first"),
            403 => new("没有权限", "Not allowed"),
            404 => new("找不到", "Not found"),
            405 => new("不支持这种操作", "Method not allowed"),
            406 => new("无法按要求的格式回答", "Not acceptable"),
            408 => new("请求超时", "Request timed out"),
            409 => new("状态已变化", "Conflict"),
            412 => new("内容已被他人修改", "Changed by somebody else"),
            413 => new("内容过大", "Too large"),
            414 => new("地址过长", "Address too long"),
            415 => new("不支持的内容类型", "Unsupported media type"),
            422 => new("内容未通过检查", "Content refused"),
            429 => new("请求过于频繁", "Too many requests"),
            431 => new("请求头过大", "Headers too large"),
            500 => new("服务器内部错误", "Internal error"),
            501 => new("尚未提供", "Not implemented"),
            503 => new("服务暂不可用", "Temporarily unavailable"),
            504 => new("等待超时", "Timed out"),
            _ => new("出错了", "Error"),
        };
}
