using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

/// <summary>A case from its start to its history, as the pages see it.</summary>
internal sealed class InboxAndHistory
{
    [Test]
    public async Task A_task_is_claimed_drafted_refused_by_its_form_and_completed()
    {
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        var instance = await Cases.StartReturnAsync(staff);
        var task = await Cases.FirstTaskAsync(staff, instance);

        var claimed = await staff.PostAsync($"/api/tasks/{task}/claim", "{}").OkAsync();
        claimed["assignee"]!["id"]!.GetValue<string>().ShouldBe("u020");
        claimed["can"]!["complete"]!["allowed"]!.GetValue<bool>().ShouldBeTrue();

        var colleague = await SharedServer.Instance.SignedInAsync("u021");
        (await colleague.PostAsync($"/api/tasks/{task}/claim", "{}").ProblemAsync(409))["detail"]!
            .GetValue<string>()
            .ShouldContain("彭丽娟");

        await staff.PutAsync($"/api/tasks/{task}/draft", new { data = new { issueDetail = "half" } }).OkAsync();
        (await staff.GetAsync($"/api/tasks/{task}").OkAsync())["draft"]!["data"]!["issueDetail"]!.GetValue<string>().ShouldBe("half");

        var refused = await staff.PostAsync($"/api/tasks/{task}/complete", new { data = new { } }).ProblemAsync(422);
        refused["problems"]!.AsArray().ShouldContain(problem => problem!["field"]!.GetValue<string>() == "contactPhone");

        var completed = await staff
            .PostAsync(
                $"/api/tasks/{task}/complete",
                new
                {
                    data = new
                    {
                        contactPhone = "13800000000",
                        issueDetail = "不想要了",
                        goodsIntact = true,
                        category = "normal",
                    },
                }
            )
            .OkAsync();
        completed["completed"]!.GetValue<bool>().ShouldBeTrue();
        await staff.PostAsync($"/api/tasks/{task}/claim", "{}").ProblemAsync(409);

        var done = await staff.PostAsync("/api/inbox/search", new { view = "done" }).OkAsync();
        done["items"]!.AsArray().ShouldContain(row => row!["key"]!.GetValue<string>() == task);
    }

    [Test]
    public async Task History_tells_every_event_and_proves_itself()
    {
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        var instance = await Cases.StartReturnAsync(staff);
        // From here on nothing happens by itself.
        await Cases.FirstTaskAsync(staff, instance);
        var auditor = await SharedServer.Instance.SignedInAsync("u901");
        var events = await auditor.GetAsync($"/api/instances/{instance}/events?limit=1000").OkAsync();
        var items = events["items"]!.AsArray();
        items.Count.ShouldBe(events["total"]!.GetValue<int>());
        items.Select(item => item!["seq"]!.GetValue<long>()).ShouldBe(Enumerable.Range(1, items.Count).Select(i => (long)i));
        items.ShouldAllBe(item => item!["title"]!.GetValue<string>().Length > 0);

        var first = await auditor.GetAsync($"/api/instances/{instance}/state?seq=1").OkAsync();
        first["tasks"]!.AsArray().ShouldBeEmpty();

        var proof = await auditor.GetAsync($"/api/instances/{instance}/verification").OkAsync();
        proof["verified"]!.GetValue<bool>().ShouldBeTrue();
        proof["head"]!.GetValue<string>().ShouldBe(events["head"]!.GetValue<string>());
        (await auditor.GetAsync("/api/audit/verification").OkAsync())["verified"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Test]
    public async Task Variables_and_their_values_have_the_words_of_the_forms_and_buttons()
    {
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        var instance = await Cases.StartReturnAsync(staff);
        var words = (await staff.GetAsync($"/api/instances/{instance}/words").OkAsync())["items"]!.AsArray();
        var kind = words.Single(word => word!["name"]!.GetValue<string>() == "refundType")!;
        kind["label"]!.GetValue<string>().ShouldBe("类型");
        kind["options"]!.AsArray().ShouldContain(option => option!["name"]!.GetValue<string>() == "仅退款");
        var outcome = words.Single(word => word!["name"]!.GetValue<string>() == "managerApproveOutcome")!;
        outcome["label"]!.GetValue<string>().ShouldBe("销售主管审批");
        outcome["options"]!.AsArray().ShouldContain(option => option!["name"]!.GetValue<string>() == "不同意");
    }

    [Test]
    public async Task What_one_may_not_do_is_explained_in_the_readers_language()
    {
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        var task = await Cases.FirstTaskAsync(staff, await Cases.StartReturnAsync(staff));
        (await staff.GetAsync($"/api/tasks/{task}").OkAsync())["can"]!["release"]!["reason"]!
            .GetValue<string>()
            .ShouldBe("只有签收人可以退签");
        staff.DefaultRequestHeaders.Add("Accept-Language", "en");
        var english = (await staff.GetAsync($"/api/tasks/{task}").OkAsync())["can"]!;
        foreach (var (act, can) in english.AsObject())
            (can!["reason"]?.GetValue<string>() ?? "").ShouldNotContain(text => text > 0x2E7F, act);
    }

    [Test]
    public async Task What_was_deployed_at_start_was_published_by_the_system()
    {
        var owner = await SharedServer.Instance.SignedInAsync("u019");
        var flow = (await owner.GetAsync("/api/definitions/p15-return/versions").OkAsync())["items"]![0]!;
        flow["by"]!["name"]!.GetValue<string>().ShouldBe("系统（随启动部署）");
    }

    [Test]
    public async Task The_film_at_the_last_event_agrees_with_the_read_models()
    {
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        var instance = await Cases.StartReturnAsync(staff);
        await Cases.FirstTaskAsync(staff, instance);
        var auditor = await SharedServer.Instance.SignedInAsync("u901");
        var state = await auditor.GetAsync($"/api/instances/{instance}/state").OkAsync();
        var rows = await auditor
            .PostAsync("/v2/element-instances/search", new { filter = new { processInstanceKey = instance, state = "ACTIVE" } })
            .OkAsync();
        state["elements"]!
            .AsArray()
            .Select(element => element!["key"]!.GetValue<string>())
            .Order(StringComparer.Ordinal)
            .ShouldBe(rows["items"]!.AsArray().Select(row => row!["elementInstanceKey"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        state["tokens"]!.AsArray().ShouldBeEmpty();
    }

    [Test]
    public async Task Paging_through_an_inbox_meets_every_row_once()
    {
        var staff = await SharedServer.Instance.SignedInAsync("u021");
        for (var i = 0; i < 3; i++)
            await Cases.FirstTaskAsync(staff, await Cases.StartReturnAsync(staff));
        foreach (var sort in new[] { "urgent", "newest", "oldest" })
        {
            var seen = new List<string>();
            string? after = null;
            while (true)
            {
                var page = await staff
                    .PostAsync(
                        "/api/inbox/search",
                        new
                        {
                            view = "todo",
                            sort,
                            page = new { limit = 2, after },
                        }
                    )
                    .OkAsync();
                seen.AddRange(page["items"]!.AsArray().Select(item => item!["key"]!.GetValue<string>()));
                if (page["items"]!.AsArray().Count == 0)
                    break;
                after = page["page"]!["endCursor"]!.GetValue<string>();
            }
            seen.ShouldBeUnique();
            seen.Count.ShouldBeGreaterThanOrEqualTo(3);
        }
    }
}
