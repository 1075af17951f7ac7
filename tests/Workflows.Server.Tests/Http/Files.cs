using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Workflows.Server.Tests.Hosting;

namespace Workflows.Server.Tests.Http;

internal sealed class Files
{
    /// <summary>A transparent picture of one pixel.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    );

    [Test]
    public async Task A_picture_is_known_by_its_bytes_and_comes_back_to_its_uploader_only()
    {
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        var file = await UploadAsync(staff, "../开箱 照片.png", Png).OkAsync();
        file["contentType"]!.GetValue<string>().ShouldBe("image/png");
        file["width"]!.GetValue<int>().ShouldBe(1);
        file["name"]!.GetValue<string>().ShouldBe("开箱 照片.png");
        var path = file["url"]!.GetValue<string>();
        (await (await staff.GetAsync(path)).Content.ReadAsByteArrayAsync()).ShouldBe(Png);

        var stranger = await SharedServer.Instance.SignedInAsync("u010");
        await stranger.GetAsync(path).ProblemAsync(404);
    }

    [Test]
    public async Task Who_sees_the_instance_sees_its_files()
    {
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        var instance = await Cases.StartReturnAsync(staff);
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Png), "file", "a.png" },
            { new StringContent(instance), "processInstanceKey" },
        };
        var file = await staff.PostAsync("/api/files", form).OkAsync();
        var auditor = await SharedServer.Instance.SignedInAsync("u901");
        (await auditor.GetAsync(file["url"]!.GetValue<string>())).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await auditor.GetAsync($"/api/instances/{instance}/files").OkAsync())["items"]!.AsArray().Count.ShouldBe(1);
    }

    [TestCase("page.html", "<html><script>alert(1)</script></html>")]
    [TestCase("picture.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [TestCase("program.exe", "MZ\u0090\u0000")]
    public async Task Pages_scripts_and_programs_are_refused_whatever_they_are_called(string name, string content)
    {
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        (await UploadAsync(staff, name, Encoding.Latin1.GetBytes(content)).ProblemAsync(415)).Code().ShouldBe("FILE_TYPE");
    }

    [Test]
    public async Task A_form_cannot_hand_in_a_file_that_its_sender_may_not_see()
    {
        var stranger = await SharedServer.Instance.SignedInAsync("u010");
        var file = (JsonNode)await UploadAsync(stranger, "secret.png", Png).OkAsync();
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        var body = new JsonObject
        {
            ["data"] = new JsonObject { ["orderNo"] = "x", ["evidence"] = new JsonArray(file.DeepClone()) },
        };
        var problem = await staff.PostAsync("/api/catalogue/p15-return/start", body.ToJsonString()).ProblemAsync(422);
        problem["problems"]!.AsArray().ShouldContain(item => item!["field"]!.GetValue<string>() == "evidence");
        (await staff.GetAsync(file["url"]!.GetValue<string>())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task What_a_file_is_the_servers_own_row_says_not_the_browser()
    {
        var staff = await SharedServer.Instance.SignedInAsync("u020");
        var file = await UploadAsync(staff, "notes.txt", "just text"u8.ToArray()).OkAsync();
        file["name"] = "photo.png";
        file["contentType"] = "image/png";
        var body = new JsonObject { ["data"] = new JsonObject { ["evidence"] = new JsonArray(file.DeepClone()) } };
        var problem = await staff.PostAsync("/api/catalogue/p15-return/start", body.ToJsonString()).ProblemAsync(422);
        problem["problems"]!
            .AsArray()
            .ShouldContain(item =>
                item!["field"]!.GetValue<string>() == "evidence" && item["message"]!.GetValue<string>().Contains("notes.txt")
            );
    }

    private static Task<HttpResponseMessage> UploadAsync(HttpClient client, string name, byte[] content) =>
        client.PostAsync("/api/files", new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } });
}
