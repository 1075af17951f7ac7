namespace Workflows.Bpmn.Zeebe;

/// <summary>Which version of a called process, decision or form is meant.</summary>
public enum BindingType
{
    /// <summary>The newest when the call happens.</summary>
    Latest,

    /// <summary>The one deployed together with this file.</summary>
    Deployment,

    /// <summary>The newest that carries the named version tag.</summary>
    VersionTag,
}
