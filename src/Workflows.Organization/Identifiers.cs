namespace Workflows.Organization;

/// <summary>Id of a department, such as <c>sales</c>.</summary>
public readonly record struct DepartmentId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Id of a position, such as <c>after-sales-service</c>; it is also the candidate group of its tasks.</summary>
public readonly record struct PositionId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Id of a person or technical account, such as <c>u020</c>. It never changes; the login may.</summary>
public readonly record struct UserId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Id of a project (a shop that is operated), such as <c>flagship</c>.</summary>
public readonly record struct ProjectId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Id of a working calendar, such as <c>office</c>.</summary>
public readonly record struct CalendarId(string Value)
{
    public override string ToString() => Value;
}
