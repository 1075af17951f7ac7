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

    public static string? Text(this JobContext job, string name) =>
        job.Variables.TryGetValue(name, out var value) && value is FeelString { Value.Length: > 0 } or FeelNumber
            ? FeelText.Of(value)
            : null;

    /// <summary>An amount of money, not negative, in 元 with two digits.</summary>
    public static bool TryMoney(this JobContext job, string name, out decimal amount)
    {
        amount = 0;
        if (!job.Variables.TryGetValue(name, out var value) || value is not FeelNumber number || !number.Value.TryGetDecimal(out var exact))
            return false;
        amount = Money.Of(exact);
        return amount >= 0 && amount == exact;
    }

    /// <summary>The texts of a list, or of a single one.</summary>
    public static IReadOnlyList<string> Texts(this JobContext job, string name) =>
        job.Variables.TryGetValue(name, out var value)
            ? value switch
            {
                FeelString { Value.Length: > 0 } text => [text.Value],
                FeelList list => [.. list.OfType<FeelString>().Select(text => text.Value).Where(text => text.Length > 0)],
                _ => [],
            }
            : [];

    /// <summary>The model gives the job too little: trying again is useless, so it becomes an incident at once.</summary>
    public static JobOutcome Lacks(this JobContext job, string name) =>
        new JobOutcome.Failed($"{job.Type}：缺少变量“{name}”或其值不对 / variable «{name}» is missing or has a wrong value", Retries: 0);

    public static JobOutcome Completed(params ReadOnlySpan<(string Name, FeelValue Value)> variables)
    {
        var builder = new FeelContextBuilder(variables.Length);
        foreach (var (name, value) in variables)
            builder.Set(name, value);
        return new JobOutcome.Completed(builder.Build());
    }
}
