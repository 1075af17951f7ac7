using Workflows.Feel;
using Workflows.Forms.Schema;
using Codes = Workflows.Forms.Validation.FormProblemCodes;

namespace Workflows.Forms.Validation.FieldTypes;

/// <summary>Checklist and tag list: any of the options, each once; a checklist may demand all of them.</summary>
internal sealed class MultipleChoiceType : FieldType
{
    private const int Most = 1_000;

    public override FeelValue Normalise(FormField field, FeelValue value, FieldCheck check)
    {
        if (value is not (FeelNull or FeelList))
        {
            check.Report(Codes.Type, "应是列表", "must be a list");
            return value;
        }
        var chosen = value as FeelList ?? FeelList.Empty;
        if (chosen.Count > Most)
        {
            check.Report(Codes.TooMany, $"最多选 {Most} 项", $"at most {Most} may be chosen");
            return value;
        }

        var options = new ChoiceOptions(field, check);
        var distinct = chosen.Distinct().ToList();
        if (!distinct.TrueForAll(options.Contains))
            check.Report(Codes.Option, "有不在可选项之中的值", "a value is not among the options");
        else if (field.RequiresAll && options.Known is { } all && distinct.Count < all.Count)
            check.Report(
                Codes.AllRequired,
                $"须全部完成，还差 {all.Count - distinct.Count} 项",
                $"every item must be ticked; {all.Count - distinct.Count} left"
            );
        return distinct.Count == chosen.Count ? chosen : FeelList.From(distinct);
    }
}
