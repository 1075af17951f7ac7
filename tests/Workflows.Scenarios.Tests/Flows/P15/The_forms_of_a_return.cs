using Workflows.Feel;
using Workflows.Forms.Reading;
using Workflows.Forms.Validation;
using Workflows.Scenarios.Tests.Files;

namespace Workflows.Scenarios.Tests.Flows.P15;

/// <summary>The rules between fields and outcomes: values as JSON, the fields that are objected to.</summary>
[TestFixture]
public sealed class The_forms_of_a_return
{
    private const string Photo = """[{"id":"f1","name":"a.jpg","size":1}]""";

    private static readonly FormContext Context = new()
    {
        Variables = (FeelContext)
            FeelJson.Parse(
                """{"refundAmount":168,"refundType":"return_refund","config":{"freightCap":25},"order":{"lines":[{"skuId":"A","qty":2,"price":84}]}}"""
            ),
        Environment = new FeelEnvironment { Now = new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.FromHours(8)) },
    };

    [TestCase("contact-customer", "agree", """{"talkNote":"x"}""", "agreedAmount")]
    [TestCase("contact-customer", "refund_only", """{"talkNote":"x"}""", "agreedAmount")]
    [TestCase("contact-customer", "withdraw", """{"talkNote":"x"}""", "")]
    [TestCase("contact-customer", "agree", """{"talkNote":"x","agreedAmount":168.01}""", "agreedAmount")]
    [TestCase("contact-customer", "agree", """{"talkNote":"x","agreedAmount":0}""", "agreedAmount")]
    [TestCase("contact-customer", "agree", """{"talkNote":"x","agreedAmount":10.005}""", "agreedAmount")]
    [TestCase("contact-customer", "agree", """{"talkNote":"x","agreedAmount":168.00}""", "")]
    [TestCase("contact-customer", "convert", """{"talkNote":"x"}""", "itemSku,exchangeToSku,quantity")]
    [TestCase("contact-customer", "convert", """{"talkNote":"x","itemSku":"A","exchangeToSku":"B","quantity":3}""", "quantity")]
    [TestCase("contact-customer", "convert", """{"talkNote":"x","itemSku":"A","exchangeToSku":"B","quantity":2}""", "")]
    [TestCase("manager-approve", "approve", "{}", "")]
    [TestCase("manager-approve", "reject", "{}", "comment")]
    [TestCase("refuse-review", "overrule", "{}", "comment")]
    [TestCase("finance-approve", "reject", """{"comment":"缺凭证"}""", "")]
    [TestCase("register", null, """{"contactPhone":"13800001111","issueDetail":"x","goodsIntact":true,"category":"normal"}""", "signedAt")]
    [TestCase("inspect", null, """{"inspectResult":"good"}""", "")]
    [TestCase("inspect", null, """{"inspectResult":"missing"}""", "inspectNote")]
    [TestCase("negotiate", "partial", """{"negotiateNote":"x"}""", "agreedAmount")]
    [TestCase("negotiate", "partial", """{"negotiateNote":"x","agreedAmount":168}""", "agreedAmount")]
    [TestCase("negotiate", "partial", """{"negotiateNote":"x","agreedAmount":167.99}""", "")]
    [TestCase("negotiate", "full", """{"negotiateNote":"x"}""", "")]
    [TestCase("receive-parcel", "received", """{"receivedQty":2}""", "unpackPhotos")]
    [TestCase("receive-parcel", "received", """{"receivedQty":1.5,"unpackPhotos":""" + Photo + "}", "receivedQty")]
    [TestCase("refund-manual", "done", """{"refundChannel":"alipay"}""", "voucher")]
    [TestCase("refund-manual", "done", """{"refundChannel":"platform"}""", "refundChannel")]
    [TestCase("refund-manual", "retry", """{"refundChannel":"platform"}""", "")]
    [TestCase("pay-freight", null, """{"freight":25.01}""", "freight")]
    [TestCase("pay-freight", null, """{"freight":25}""", "")]
    [TestCase("callback", null, """{"satisfaction":6}""", "satisfaction")]
    [TestCase("callback", null, "{}", "")]
    public void Ask_for_what_the_outcome_needs(string step, string? outcome, string data, string objected)
    {
        var form = FormReader.Read(File.ReadAllBytes(Path.Combine(ProcessFolders.Root, "p15-return", $"p15-{step}.form"))).Definition!;

        var check = FormValidator.Validate(form, (FeelContext)FeelJson.Parse(data), outcome, Context);

        string.Join(',', check.Problems.Select(problem => problem.Path).Distinct()).ShouldBe(objected, string.Join('\n', check.Problems));
    }
}
