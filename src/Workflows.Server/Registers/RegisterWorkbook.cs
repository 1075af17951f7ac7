using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using Workflows.Feel;
using Workflows.Organization;
using Workflows.Runtime.ReadModels;
using Workflows.Server.Problems;
using Workflows.Server.Reading;

namespace Workflows.Server.Registers;

/// <summary>A register as an Excel workbook: one sheet, one row an entry, numbers as numbers and times as times.</summary>
internal static class RegisterWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(Register register, IReadOnlyList<RegisterEntryRow> rows, OrganizationSnapshot organization, string language)
    {
        string Said(string zh, string en) => language == Language.English ? en : zh;
        var heads = Distinct([
            Said("登记时间", "Entered"),
            Said("单号", "Business key"),
            Said("流程", "Flow"),
            Said("步骤", "Step"),
            Said("登记人", "By"),
            Said("岗位", "Position"),
            .. register.Columns.Select(column => column.Label),
        ]);
        var sheet = rows.Select(row =>
            Cells(register, row, organization, language).Zip(heads).ToDictionary(cell => cell.Second, cell => cell.First)
        );
        OpenXmlConfiguration format = new()
        {
            DynamicColumns = [new DynamicExcelColumn(heads[0]) { Format = "yyyy-mm-dd hh:mm", Width = 17 }],
            AutoFilter = true,
            FreezeRowCount = 1,
        };
        using MemoryStream file = new();
        file.SaveAs(sheet, sheetName: SheetName(register.Name), configuration: format);
        return file.ToArray();
    }

    private static IEnumerable<object?> Cells(Register register, RegisterEntryRow row, OrganizationSnapshot organization, string language)
    {
        var data = (FeelContext)FeelJson.Parse(row.Data);
        yield return TimeZoneInfo.ConvertTime(row.EnteredAt, organization.TimeZone).DateTime;
        yield return row.BusinessKey;
        yield return row.ProcessName ?? row.ProcessId;
        yield return row.Name;
        yield return organization.NameOf(new UserId(row.Person));
        yield return row.Position is { } position ? Names.Position(organization, position).Name : "";
        foreach (var column in register.Columns)
            yield return column.NumberIn(data) is { } number ? number : column.TextIn(data, language);
    }

    /// <summary>Two fields may be called alike; a sheet needs every heading once.</summary>
    private static List<string> Distinct(IReadOnlyList<string> names)
    {
        List<string> heads = [];
        foreach (var name in names)
        {
            var head = name;
            for (var again = 2; heads.Contains(head); again++)
                head = $"{name} {again}";
            heads.Add(head);
        }
        return heads;
    }

    /// <summary>Excel allows 31 characters, and not these.</summary>
    private static string SheetName(string name)
    {
        var clean = string.Concat(name.Where(letter => !"[]:*?/\\".Contains(letter)));
        return clean.Length is 0 or > 31 ? "Sheet1" : clean;
    }
}
