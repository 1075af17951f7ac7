using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Customers;

/// <summary><c>im.sampleChats</c>: a random sample of each agent's conversations of the last week.</summary>
public sealed class ImSampleChats(IChatPort chats) : ShopJob
{
    public override string JobType => "im.sampleChats";
    public override string Zh => "抽查会话";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("agentUserId", "客服（单人）", JobFieldType.Text, false),
        new("agents", "客服列表（皆空=全部）", JobFieldType.Texts, false),
        new("sampleSize", "每人段数（默认 10）", JobFieldType.Integer, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } =
    [new("chats", "会话（chatId,agentUserId,buyerNick,at,firstResponseSec,turns,topic,excerpt）", JobFieldType.Rows)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        IReadOnlyList<string> agents = job.Text("agentUserId") is { } one ? [one] : job.Texts("agents");
        var sample = await chats.SampleAsync(
            job.IdempotencyKey,
            agents,
            job.Variables.Integer("sampleSize") is > 0 and var n ? n : 10,
            cancellation
        );
        return JobVariables.Completed(("chats", Values.Table(sample, Row)));
    }

    private static FeelContext Row(SampledChat chat) =>
        Values.Row(
            ("chatId", chat.ChatId),
            ("agentUserId", chat.AgentUserId),
            ("buyerNick", chat.BuyerNick),
            ("at", Values.Of(chat.At)),
            ("firstResponseSec", chat.FirstResponseSeconds),
            ("turns", chat.Turns),
            ("topic", chat.Topic),
            ("excerpt", chat.Excerpt)
        );
}
