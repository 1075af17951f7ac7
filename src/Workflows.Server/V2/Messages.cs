using Workflows.Engine.Commands.Messages;
using Workflows.Engine.Events.Messages;
using Workflows.Feel;
using Workflows.Runtime.Dispatch;
using Workflows.Server.Commands;
using Workflows.Server.Problems;
using Workflows.Server.SignIn;
using Workflows.Server.SignIn.Accounts;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.V2;

/// <summary>Messages from outside to whoever waits for them.</summary>
internal static class Messages
{
    private const long LongestTimeToLive = 86_400_000L * 365;

    public static void Map(RouteGroupBuilder v2)
    {
        v2.MapPost("/messages/publication", PublishAsync)
            .RequireCaller(caller => caller.Holds(Grants.PublishMessages))
            .Produces<PublishMessageResponse>();
        v2.MapPost("/messages/correlation", CorrelateAsync)
            .RequireCaller(caller => caller.Holds(Grants.PublishMessages))
            .Produces<CorrelateMessageResponse>();
    }

    private static Task<IResult> PublishAsync(PublishMessageRequest request, HttpContext context, CommandRunner commands, IKeySource keys)
    {
        if (Fault(request.Name, request.CorrelationKey) is { } fault)
            return Task.FromResult<IResult>(fault);
        if (request.TimeToLive is < 0 or > LongestTimeToLive)
            return Task.FromResult<IResult>(Malformed("timeToLive 应为毫秒数。", "timeToLive is a number of milliseconds.", "timeToLive"));
        var message = new MessageKey(keys.Next());
        var key = request.CorrelationKey ?? "";
        return commands.RunAsync(
            context,
            StreamId.OfMessage(request.Name, key),
            new PublishMessage(
                message,
                request.Name,
                key,
                request.Variables ?? FeelContext.Empty,
                TimeSpan.FromMilliseconds(request.TimeToLive),
                string.IsNullOrEmpty(request.MessageId) ? null : request.MessageId
            ),
            _ => new PublishMessageResponse(Tenant.Default, message.Value)
        );
    }

    /// <summary>Publishes to who waits now and says which instance took it; nobody: 404, and nothing is kept.</summary>
    private static async Task<IResult> CorrelateAsync(
        CorrelateMessageRequest request,
        HttpContext context,
        CommandRunner commands,
        IKeySource keys
    )
    {
        if (Fault(request.Name, request.CorrelationKey) is { } fault)
            return fault;
        var message = new MessageKey(keys.Next());
        var key = request.CorrelationKey ?? "";
        var outcome = await commands.ExecuteAsync(
            context,
            StreamId.OfMessage(request.Name, key),
            new PublishMessage(message, request.Name, key, request.Variables ?? FeelContext.Empty, TimeSpan.Zero),
            accepted => new CorrelateMessageResponse(Tenant.Default, message.Value, Receiver(accepted)?.Value ?? 0)
        );
        return outcome switch
        {
            CommandOutcome.Refused refused => refused.Problem,
            CommandOutcome.Done { Accepted: { } accepted } when Receiver(accepted) is null => new ProblemAnswer(
                404,
                "MESSAGE_NOT_CORRELATED",
                new($"没有流程在等待消息 {request.Name}（{key}）。", $"Nobody waits for the message {request.Name} ({key}).")
            ),
            CommandOutcome.Done done => Results.Bytes(done.Answer, "application/json; charset=utf-8"),
            var other => throw new InvalidOperationException("An outcome without answer: " + other),
        };
    }

    private static ProcessInstanceKey? Receiver(CommandResult.Accepted accepted)
    {
        foreach (var e in accepted.Events)
        {
            if (e is MessageOffered offered)
                return offered.Instance;
            if (e is MessageStartedInstance started)
                return started.Instance;
        }
        return null;
    }

    private static ProblemAnswer? Fault(string name, string? correlationKey)
    {
        if (name.Length is 0 or > 256)
            return Malformed("name 应为 1 到 256 个字符。", "A name has 1 to 256 characters.", "name");
        return correlationKey?.Length > 256
            ? Malformed("correlationKey 最长 256 个字符。", "A correlationKey has 256 characters at most.", "correlationKey")
            : null;
    }

    private static ProblemAnswer Malformed(string zh, string en, string field) =>
        Answers.Malformed(zh, en, new Problem("REQUEST", new(zh, en), Field: field));
}
