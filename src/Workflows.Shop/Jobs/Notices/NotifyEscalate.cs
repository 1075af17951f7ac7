using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Notices;

/// <summary><c>notify.escalate</c>: an urgent notice to colleagues.</summary>
public sealed class NotifyEscalate(INoticePort notices) : NoticeJob(notices, isEscalation: true)
{
    public override string JobType => "notify.escalate";
    public override string Zh => "升级通知";
}
