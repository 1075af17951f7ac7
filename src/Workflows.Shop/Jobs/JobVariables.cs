using System.Diagnostics.CodeAnalysis;
using Workflows.Feel;
using Workflows.Runtime.Jobs;

namespace Workflows.Shop.Jobs;

/// <summary>Reads what a job was given.</summary>
internal static class JobVariables
{
    /// <summary>A text that is not empty; numbers are read as their digits, for numbers of orders are texts that look like numbers.</summary>
    public static bool TryText(this JobContext job, string name, [NotNullWhen(true)] out string? text)
    {
        text = job.Text(name);
        return text is not null;
    }

    public static string? Text(this JobContext job, string name) => job.Variables.Text(name);

    /// <summary>The text of an input that is required, and so was found.</summary>
    public static string Required(this JobContext job, string name) =>
        job.Text(name) ?? throw new InvalidOperationException($"«{name}» is not among the required inputs of {job.Type}.");

    /// <summary>An amount of money, not negative, in 元 with two digits.</summary>
    public static bool TryMoney(this JobContext job, string name, out decimal amount)
    {
        amount = 0;
        if (job.Variables.Decimal(name) is not { } exact)
            return false;
        amount = Shop.Money.Of(exact);
        return amount >= 0 && amount == exact;
    }

    /// <summary>An amount of money that may be missing.</summary>
    public static decimal? Money(this JobContext job, string name) => job.TryMoney(name, out var amount) ? amount : null;

    public static IReadOnlyList<string> Texts(this JobContext job, string name) => job.Variables.Texts(name);

    public static IReadOnlyList<FeelContext> Rows(this JobContext job, string name) => job.Variables.Rows(name);

    public static FeelList List(this JobContext job, string name) => job.Variables[name] as FeelList ?? FeelList.Empty;

    /// <summary>The model gives the job too little: trying again is useless, so it becomes an incident at once.</summary>
    public static JobOutcome Lacks(this JobContext job, string name, string zh) =>
        new JobOutcome.Failed(
            $"{job.Type}：缺少输入“{zh}”（{name}），或其值不对 / input «{name}» is missing or has a wrong value",
            Retries: 0
        );

    public static JobOutcome Completed(params ReadOnlySpan<(string Name, FeelValue Value)> variables) =>
        new JobOutcome.Completed(Values.Row(variables));
}
