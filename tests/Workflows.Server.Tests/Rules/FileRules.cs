using CsCheck;
using Workflows.Server.Files;

namespace Workflows.Server.Tests.Rules;

internal sealed class FileRules
{
    [TestCase("../../etc/passwd", "passwd")]
    [TestCase("C:\\windows\\system.ini", "system.ini")]
    [TestCase("报价\u202Efdp.exe", "报价fdp.exe")]
    [TestCase("a<b>:c.png", "a_b__c.png")]
    [TestCase("..", "file")]
    [TestCase("", "file")]
    [TestCase(null, "file")]
    public void A_name_is_only_a_name(string? given, string cleaned) => FileNames.Clean(given).ShouldBe(cleaned);

    [Test]
    public void Whatever_a_file_is_called_its_name_holds_no_path_and_is_short() =>
        Gen.String.Sample(name =>
        {
            var clean = FileNames.Clean(name);
            return clean.Length is > 0 and <= 120 && !clean.Contains('/') && !clean.Contains('\\') && clean is not ("." or "..");
        });

    [Test]
    public void No_bytes_make_the_sniffer_fall() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, 6], (bytes, kind) => (bytes, kind))
            .Sample(sample =>
            {
                byte[] start = sample.kind switch
                {
                    0 => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
                    1 => [0xFF, 0xD8, 0xFF, 0xE0],
                    2 => [.. "GIF89a"u8],
                    3 => [.. "RIFF0000WEBPVP8X"u8],
                    4 => [.. "%PDF-"u8],
                    5 => [.. "PK\u0003\u0004"u8],
                    _ => [],
                };
                FileSniffer.Find([.. start, .. sample.bytes], "a.txt");
            });
}
