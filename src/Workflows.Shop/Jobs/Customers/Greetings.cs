using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Customers;

/// <summary>How an agent greets a buyer.</summary>
internal static class Greetings
{
    public static string For(Customer customer) =>
        customer switch
        {
            { VipLevel: 3 } => $"{customer.BuyerNick}，您好！尊敬的至尊会员，欢迎回来，您的专属客服为您服务。",
            { VipLevel: > 0 } => $"{customer.BuyerNick}，您好！VIP{customer.VipLevel} 会员，欢迎回来，有什么可以帮您？",
            { IsReturning: true } => $"{customer.BuyerNick}，您好！欢迎再次光临，上次买的还满意吗？",
            _ => $"{customer.BuyerNick}，您好！欢迎光临小店，首次购买有新客礼，有什么可以帮您？",
        };
}
