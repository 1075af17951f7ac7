using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.AfterSales;

internal static class ExchangeCases
{
    public static ExchangeCase Of(JobContext job) =>
        new(
            job.Required("ticketNo"),
            job.Text("orderNo"),
            job.Text("buyerNick"),
            job.Text("itemSku"),
            job.Text("exchangeToSku"),
            job.Variables.Integer("quantity"),
            job.Text("reason")
        );
}
