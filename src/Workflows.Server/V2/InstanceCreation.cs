using System.Text.RegularExpressions;
using Workflows.Server.Problems;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>What a request to create an instance must look like, and which definition it means.</summary>
internal static partial class InstanceCreation
{
    private const int LongestBusinessId = 256;
    private const int MostTags = 10;
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPatience = TimeSpan.FromMinutes(10);

    public static ProblemAnswer? Fault(CreateProcessInstanceRequest request)
    {
        if (request.ProcessDefinitionKey is null == request.ProcessDefinitionId is null)
            return Malformed(
                "processDefinitionId 与 processDefinitionKey 必须且只能填一个。",
                "Give either processDefinitionId or processDefinitionKey.",
                "processDefinitionId"
            );
        if (request.BusinessId is { } id && id.Length is 0 or > LongestBusinessId)
            return Malformed("businessId 应为 1 到 256 个字符。", "A businessId has 1 to 256 characters.", "businessId");
        if (request.Tags is { } tags && (tags.Count > MostTags || tags.Any(tag => !TagForm().IsMatch(tag))))
        {
            return Malformed(
                "最多 10 个标签，以字母开头，只含字母、数字和 _ - : .，每个不超过 100 个字符。",
                "At most 10 tags; each begins with a letter, holds letters, digits and _ - : . only, and has 100 characters at most.",
                "tags"
            );
        }
        if (request.RuntimeInstructions is { Count: > 0 })
            return Answers.NotImplemented;
        return request.TenantId is null or Tenant.Default
            ? null
            : Malformed("只有租户 <default>。", "The only tenant is <default>.", "tenantId");
    }

    public static ProcessDefinition? Find(IDefinitions definitions, CreateProcessInstanceRequest request)
    {
        if (request.ProcessDefinitionKey is { } key)
            return definitions.Process(new ProcessDefinitionKey(key.Value));
        return request.ProcessDefinitionVersion is { } version and not -1
            ? definitions.Process(request.ProcessDefinitionId!, version)
            : definitions.LatestProcess(request.ProcessDefinitionId!);
    }

    /// <summary>How long the caller waits for the end.</summary>
    public static TimeSpan Patience(CreateProcessInstanceRequest request) =>
        request.RequestTimeout <= 0
            ? DefaultPatience
            : TimeSpan.FromMilliseconds(Math.Min(request.RequestTimeout, LongestPatience.TotalMilliseconds));

    public static ProblemAnswer StillRunning(ProcessInstanceKey instance) =>
        new(
            504,
            "STILL_RUNNING",
            new(
                $"流程实例 {instance} 已启动，但在等待时间内没有结束。",
                $"The process instance {instance} was created, but did not end within the request timeout."
            )
        );

    private static ProblemAnswer Malformed(string zh, string en, string field) =>
        Answers.Malformed(zh, en, new Problem("REQUEST", new(zh, en), Field: field));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_:.-]{0,99}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TagForm();
}
