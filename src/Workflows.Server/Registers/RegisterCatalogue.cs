using Workflows.Bpmn.Model;
using Workflows.Organization;
using Workflows.Runtime.Definitions;
using Workflows.Server.Reading;
using Workflows.Server.SignIn;

namespace Workflows.Server.Registers;

/// <summary>The registers that the deployed flows fill (<c>ops:register</c>), each with the tasks that fill it and the columns that their forms give it.</summary>
public sealed class RegisterCatalogue(IDefinitionsProvider definitions, FlowRights rights)
{
    /// <summary>The registers that concern the caller: of flows that they look after, and of positions that they or anybody below them hold.</summary>
    public IReadOnlyList<Register> Of(Caller caller)
    {
        var flows = rights.SeenBy(caller);
        var people = caller.IsPerson ? Visibility.PeopleBelow(caller) : [];
        var positions = people.SelectMany(person => caller.Organization.PositionsOf(new UserId(person))).ToHashSet();
        return
        [
            .. Tasks()
                .Where(task =>
                    caller.SeesEverything
                    || flows.Contains(task.Definition.ProcessId)
                    || task.Positions.Any(position => positions.Contains(new PositionId(position)))
                )
                .GroupBy(task => task.Register, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new Register(group.Key, [.. group])),
        ];
    }

    private IEnumerable<RegisterTask> Tasks()
    {
        foreach (var definition in definitions.LatestProcesses)
        {
            foreach (var task in definition.Process.AllElements().OfType<UserTask>())
            {
                if (task.Register is { } register)
                    yield return new RegisterTask(register.Name, definition, task, Columns(definition, task));
            }
        }
    }

    private IReadOnlyList<RegisterColumn> Columns(ProcessDefinition definition, UserTask task)
    {
        var current = definitions.Current;
        var form = task.Form?.FormId is { } id ? current.FormOfDeployment(definition.Deployment, id) ?? current.LatestForm(id) : null;
        return
        [
            .. (form?.Definition.Fields ?? []).Select(field => new RegisterColumn(
                field.Path.ToString(),
                field.Label.Length > 0 ? field.Label : field.Path.ToString(),
                field
            )),
        ];
    }
}
