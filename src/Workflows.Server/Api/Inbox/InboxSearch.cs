using Microsoft.EntityFrameworkCore;
using Workflows.Runtime.ReadModels;
using Workflows.Runtime.Time;
using Workflows.Server.Api.Shapes;
using Workflows.Server.Problems;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;
using Workflows.Server.V2.Searching;
using Workflows.Server.V2.Shapes;

namespace Workflows.Server.Api.Inbox;

/// <summary>The lists of the inbox: filtered, sorted and paged in the database, over tasks and work items together.</summary>
public sealed class InboxSearch(InboxQueries queries, IReadModels models, InboxRows rows, RuntimeClock clock)
{
    private static readonly SearchFields<InboxEntry> Fields = new SearchFields<InboxEntry>(entry => entry.Key)
        .With("since", entry => entry.Since)
        .With("due", entry => entry.DueAt);

    public Task<IResult> AnswerAsync(InboxSearchRequest request, Caller caller, string language, CancellationToken cancellation)
    {
        if (Entries(request, caller) is not { } entries)
        {
            return Task.FromResult<IResult>(
                Answers.Malformed("view 应为 todo、transit、done 或 started。", "view is one of todo, transit, done and started.")
            );
        }
        IReadOnlyList<SortRequest> sort = request.Sort switch
        {
            "oldest" => [new("since")],
            "urgent" => [new("due"), new("since")],
            _ => [new("since", SortOrder.DESC)],
        };
        return Search.AnswerAsync(
            entries,
            Fields,
            request.Page,
            sort,
            (found, token) => rows.OfAsync(found, caller, language, token),
            cancellation
        );
    }

    private IQueryable<InboxEntry>? Entries(InboxSearchRequest request, Caller caller) =>
        request.View switch
        {
            "todo" => Todo(request, caller),
            "transit" => Tasks(Filter(queries.InTransit(caller), request)),
            "done" => Filter(queries.Done(caller), request)
                .Select(row => new InboxEntry
                {
                    Kind = InboxEntry.Task,
                    Key = row.UserTaskKey,
                    ProcessInstanceKey = row.ProcessInstanceKey,
                    Since = row.EndedAt!.Value,
                    DueAt = row.DueAt,
                }),
            "started" => Filter(queries.Started(caller), request)
                .Select(row => new InboxEntry
                {
                    Kind = InboxEntry.Instance,
                    Key = row.ProcessInstanceKey,
                    ProcessInstanceKey = row.ProcessInstanceKey,
                    Since = row.StartedAt,
                    DueAt = null,
                }),
            _ => null,
        };

    private IQueryable<InboxEntry> Todo(InboxSearchRequest request, Caller caller)
    {
        var items = Items(Filter(queries.Items(caller), request));
        return request.Scope switch
        {
            "mine" => Tasks(Filter(queries.Mine(caller), request)).Concat(items),
            "pool" => Tasks(Filter(queries.Pool(caller), request)),
            _ => Tasks(Filter(queries.Mine(caller), request)).Concat(Tasks(Filter(queries.Pool(caller), request))).Concat(items),
        };
    }

    private static IQueryable<InboxEntry> Tasks(IQueryable<UserTaskRow> tasks) =>
        tasks.Select(row => new InboxEntry
        {
            Kind = InboxEntry.Task,
            Key = row.UserTaskKey,
            ProcessInstanceKey = row.ProcessInstanceKey,
            Since = row.WaitingSince,
            DueAt = row.DueAt,
        });

    private static IQueryable<InboxEntry> Items(IQueryable<WorkItemRow> items) =>
        items.Select(row => new InboxEntry
        {
            Kind = InboxEntry.Amend,
            Key = row.WorkItemKey,
            ProcessInstanceKey = row.ProcessInstanceKey,
            Since = row.CreatedAt,
            DueAt = row.DueAt,
        });

    private IQueryable<UserTaskRow> Filter(IQueryable<UserTaskRow> tasks, InboxSearchRequest request)
    {
        if (request.ProcessId is { } process)
            tasks = tasks.Where(row => row.ProcessId == process);
        if (request.Position is { } position)
        {
            var candidates = models
                .Rows<UserTaskCandidateRow>()
                .Where(row => row.Kind == UserTaskCandidateRow.Position && row.Candidate == position)
                .Select(row => row.UserTaskKey);
            tasks = tasks.Where(row => candidates.Contains(row.UserTaskKey));
        }
        if (request.Overdue is true)
        {
            var now = clock.Now;
            tasks = tasks.Where(row => row.DueAt != null && row.DueAt < now);
        }
        if (Words(request) is not { } words)
            return tasks;
        var instances = Holding(words);
        return tasks.Where(row =>
            row.BusinessKey.Contains(words) || row.Name.Contains(words) || instances.Contains(row.ProcessInstanceKey)
        );
    }

    private IQueryable<WorkItemRow> Filter(IQueryable<WorkItemRow> items, InboxSearchRequest request)
    {
        if (request.ProcessId is { } process)
            items = items.Where(row => row.ProcessId == process);
        if (request.Overdue is true)
        {
            var now = clock.Now;
            items = items.Where(row => row.DueAt != null && row.DueAt < now);
        }
        if (Words(request) is not { } words)
            return items;
        var instances = models
            .Rows<ProcessInstanceRow>()
            .Where(row => row.BusinessKey.Contains(words))
            .Select(row => row.ProcessInstanceKey)
            .Union(Holding(words));
        return items.Where(row => instances.Contains(row.ProcessInstanceKey));
    }

    private IQueryable<ProcessInstanceRow> Filter(IQueryable<ProcessInstanceRow> started, InboxSearchRequest request)
    {
        if (request.ProcessId is { } process)
            started = started.Where(row => row.ProcessId == process);
        if (Words(request) is not { } words)
            return started;
        var instances = Holding(words);
        return started.Where(row => row.BusinessKey.Contains(words) || instances.Contains(row.ProcessInstanceKey));
    }

    /// <summary>Instances with a short text variable that holds the words: an order number, a buyer, a parcel.</summary>
    private IQueryable<long> Holding(string words) =>
        models
            .Rows<VariableRow>()
            .Where(row =>
                row.ScopeKey == row.ProcessInstanceKey && EF.Functions.Like(row.ValueStart, "\"%") && row.ValueStart.Contains(words)
            )
            .Select(row => row.ProcessInstanceKey);

    private static string? Words(InboxSearchRequest request) => string.IsNullOrWhiteSpace(request.Q) ? null : request.Q.Trim();
}
