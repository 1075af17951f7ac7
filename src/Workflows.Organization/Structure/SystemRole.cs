namespace Workflows.Organization.Structure;

/// <summary>What somebody may do beyond the work of their position.</summary>
public enum SystemRole
{
    /// <summary>流程负责人: edits and publishes flows, sees their instances and incidents.</summary>
    ProcessOwner,

    /// <summary>审计员: reads every instance and its history, works on none.</summary>
    Auditor,

    /// <summary>系统管理员: organization, configuration, hand-over of a leaver's work.</summary>
    Administrator,
}
