using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Json;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Shop.Ports;

namespace Workflows.Server.Api.Inbox;

/// <summary>What stands beside a form: who started it, the order that it is about, what was handed over.</summary>
public sealed class TaskContexts(IReadModels models, IOrderPort orders, HandoffDocuments documents)
{
    public async Task<TaskContext> OfAsync(
        UserTaskRow task,
        HandoffRow? handoff,
        FeelContext variables,
        Caller caller,
        string language,
        CancellationToken cancellation
    )
    {
        var instance = await models
            .Rows<ProcessInstanceRow>()
            .FirstAsync(row => row.ProcessInstanceKey == task.ProcessInstanceKey, cancellation);
        var order = variables["orderNo"] is FeelString number ? await orders.FindAsync(number.Value, cancellation) : null;
        return new TaskContext(
            task.ProcessName ?? task.ProcessId,
            Fields(task, instance, caller, language),
            order is null ? null : Orders.View(order),
            handoff is null ? [] : await documents.OfAsync(handoff, task.ProcessDefinitionKey, caller, language, cancellation)
        );
    }

    private static List<ContextField> Fields(UserTaskRow task, ProcessInstanceRow instance, Caller caller, string language)
    {
        var english = language == Language.English;
        var fields = new List<ContextField> { new(english ? "Business key" : "业务编号", task.BusinessKey, "text") };
        if (PersonReference.Of(caller.Organization, instance.RequesterUserId) is { } requester)
            fields.Add(new(english ? "Started by" : "发起人", requester.Name, "person"));
        fields.Add(new(english ? "Started" : "发起时间", UtcDateTimeConverter.Text(instance.StartedAt), "datetime"));
        return fields;
    }
}
