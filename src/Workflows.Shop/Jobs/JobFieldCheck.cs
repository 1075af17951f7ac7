using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;

namespace Workflows.Shop.Jobs;

/// <summary>Checks what a job was given against what its type reads.</summary>
internal static class JobFieldCheck
{
    /// <summary>What is missing or has a wrong value, in words; null where all is well.</summary>
    public static string? Problem(JobContext job, ImmutableArray<JobField> inputs)
    {
        var zh = new List<string>();
        var en = new List<string>();
        foreach (var input in inputs)
        {
            var given = job.Variables.TryGetValue(input.Name, out var value) && !value.IsNull;
            if (!given && !input.Required)
                continue;
            if (!given || IsEmpty(input, value!))
            {
                if (!input.Required)
                    continue;
                zh.Add($"缺少输入“{input.Zh}”（{input.Name}）");
                en.Add($"input «{input.Name}» is missing");
            }
            else if (!Fits(job, input))
            {
                zh.Add($"输入“{input.Zh}”（{input.Name}）的值不对，应为{Expected(input.Type)}");
                en.Add($"input «{input.Name}» has a wrong value");
            }
        }
        return zh.Count == 0 ? null : $"{job.Type}：{string.Join('；', zh)} / {string.Join("; ", en)}";
    }

    private static bool IsEmpty(JobField input, FeelValue value) =>
        value switch
        {
            FeelString { Value.Length: 0 } => true,
            FeelList { Count: 0 } => input.Type is JobFieldType.Texts or JobFieldType.Rows or JobFieldType.List,
            _ => false,
        };

    private static bool Fits(JobContext job, JobField input) =>
        input.Type switch
        {
            JobFieldType.Text => job.TryText(input.Name, out _),
            JobFieldType.Texts => job.Texts(input.Name).Count > 0,
            JobFieldType.Money => job.TryMoney(input.Name, out _),
            JobFieldType.Integer => job.Variables.Integer(input.Name) is not null,
            JobFieldType.Number => job.Variables.Decimal(input.Name) is not null,
            JobFieldType.Flag => job.Variables[input.Name] is FeelBoolean,
            JobFieldType.Date => job.Variables.Date(input.Name) is not null,
            JobFieldType.Moment => job.Variables.Moment(input.Name) is not null,
            JobFieldType.Rows => job.Variables[input.Name] is FeelList list && list.All(row => row is FeelContext),
            JobFieldType.Context => job.Variables[input.Name] is FeelContext,
            JobFieldType.List => job.Variables[input.Name] is FeelList,
            _ => throw new ArgumentOutOfRangeException(nameof(input)),
        };

    internal static string Expected(JobFieldType type) =>
        type switch
        {
            JobFieldType.Text => "文本",
            JobFieldType.Texts => "文本列表",
            JobFieldType.Money => "金额（元，最多两位小数）",
            JobFieldType.Integer => "非负整数",
            JobFieldType.Number => "数",
            JobFieldType.Flag => "是/否",
            JobFieldType.Date => "日期（yyyy-MM-dd）",
            JobFieldType.Moment => "时间（ISO 8601）",
            JobFieldType.Rows => "表格（行的列表）",
            JobFieldType.Context => "上下文",
            JobFieldType.List => "列表",
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
}
