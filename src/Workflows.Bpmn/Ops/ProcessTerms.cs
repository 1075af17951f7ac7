using System.Collections.Immutable;
using Workflows.Bpmn.Model;

namespace Workflows.Bpmn.Ops;

/// <summary>Terms of a flow as a whole (<c>ops:process</c>).</summary>
/// <param name="Owner">Id of the position that owns the flow.</param>
/// <param name="Attributes">Every attribute of the element, <c>owner</c> included.</param>
/// <param name="Position">Where the extension element stands.</param>
public sealed record ProcessTerms(string? Owner, ImmutableSortedDictionary<string, string> Attributes, Position Position)
{
    /// <summary>The variable in which the flow says how it ended; its end events write it. Null when it says nothing.</summary>
    public string? StatusVariable => Attributes.GetValueOrDefault("statusVariable");

    /// <summary>The value of <see cref="StatusVariable"/> with which it reached what it is for: what a call of it expects.</summary>
    public string? Success => Attributes.GetValueOrDefault("success");
}

/// <summary>What somebody may do with a flow (<c>ops:right</c>).</summary>
/// <param name="Name">start, work, see, own, audit or administer.</param>
/// <param name="PositionId">To the holders of this position.</param>
/// <param name="Role">To people with this role.</param>
/// <param name="Person">To this person.</param>
/// <param name="Position">Where the extension element stands.</param>
public sealed record Right(string Name, string? PositionId, string? Role, string? Person, Position Position);

/// <summary>Terms of a hand-off between two departments (<c>ops:handoff</c>).</summary>
/// <param name="Id">Number of the hand-off in the rule book, for example <c>H15-1</c>.</param>
/// <param name="From">Id of the department that hands over; null is any.</param>
/// <param name="To">Id of the department that receives; null is any. One of both is given.</param>
/// <param name="Documents">What is handed over, as people call it.</param>
/// <param name="AcceptWithin">Time to accept: <c>30m</c>, <c>1h</c>, <c>4wh</c>, <c>1wd</c>, or ISO 8601.</param>
/// <param name="Element">The terms hold only for this user task; null holds for every one of the pair.</param>
/// <param name="Variables">Names of the variables that the message carries.</param>
/// <param name="Position">Where the extension element stands.</param>
public sealed record HandoffTerms(
    string Id,
    string? From,
    string? To,
    string? Documents,
    string? AcceptWithin,
    string? Element,
    ImmutableArray<string> Variables,
    Position Position
);

/// <summary>What must hold when a called process has ended (<c>ops:expect</c>), in the variables of the caller after its output mappings.</summary>
public sealed record Expectation(FormalExpression? Condition, Position Position);
