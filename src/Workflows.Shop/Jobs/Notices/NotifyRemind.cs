using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Notices;

/// <summary><c>notify.remind</c>: a reminder to colleagues.</summary>
public sealed class NotifyRemind(INoticePort notices) : NoticeJob(notices, isEscalation: false)
{
    public override string JobType => "notify.remind";
    public override string Zh => "提醒";
}
