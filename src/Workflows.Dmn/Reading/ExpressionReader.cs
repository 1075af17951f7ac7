using System.Collections.Immutable;
using System.Xml.Linq;
using Workflows.Dmn.Boxed;
using Workflows.Feel;
using Workflows.Feel.Syntax;
using Workflows.Feel.Types;

namespace Workflows.Dmn.Reading;

/// <summary>Boxed expressions («DMN 1.5 §7.3, §10.2»).</summary>
internal sealed class ExpressionReader
{
    private static readonly HashSet<string> Kinds =
    [
        "literalExpression",
        "decisionTable",
        "context",
        "invocation",
        "functionDefinition",
        "list",
        "relation",
        "conditional",
        "filter",
        "for",
        "every",
        "some",
    ];

    private readonly TypeReader _types;
    private readonly ProblemList _problems;
    private FeelParseOptions _options;
    private readonly TableReader _tables;

    public ExpressionReader(TypeReader types, IReadOnlyCollection<string> names, ProblemList problems)
    {
        _types = types;
        _problems = problems;
        _options = new FeelParseOptions { Names = names, Types = types.Visible };
        _tables = new TableReader(this, types, problems);
    }

    /// <summary>The one expression below an element, or null where there is none.</summary>
    public BoxedExpression? Below(XElement element) =>
        element.Elements().FirstOrDefault(e => Kinds.Contains(e.Name.LocalName) && DmnNames.IsDmn(e.Name.NamespaceName)) is { } expression
            ? Read(expression)
            : null;

    public BoxedExpression Read(XElement element) =>
        element.Name.LocalName switch
        {
            "literalExpression" => Literal(element),
            "decisionTable" => _tables.Read(element),
            "context" => Context(element),
            "invocation" => Invocation(element),
            "functionDefinition" => Function(element),
            "list" => new ListBox([.. element.Elements().Where(IsExpression).Select(Read)]) { Type = _types.Of(element) },
            "relation" => Relation(element),
            "conditional" => new ConditionalBox(Part(element, "if"), Part(element, "then"), Part(element, "else"))
            {
                Type = _types.Of(element),
            },
            "filter" => new FilterBox(Part(element, "in"), Part(element, "match")) { Type = _types.Of(element) },
            "for" => new ForBox(Variable(element), Part(element, "in"), Part(element, "return"), UsesPartial(element))
            {
                Type = _types.Of(element),
            },
            "every" => new QuantifiedBox(true, Variable(element), Part(element, "in"), Part(element, "satisfies"))
            {
                Type = _types.Of(element),
            },
            "some" => new QuantifiedBox(false, Variable(element), Part(element, "in"), Part(element, "satisfies"))
            {
                Type = _types.Of(element),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(element), element.Name.LocalName, "no such expression"),
        };

    /// <summary>A text as FEEL, or null with a problem.</summary>
    public FeelExpression? Parse(string text, XElement element)
    {
        string? language = element.Attr("expressionLanguage") ?? element.Document?.Root?.Attr("expressionLanguage");
        if (!string.IsNullOrEmpty(language) && !language.Contains("feel", StringComparison.OrdinalIgnoreCase))
        {
            _problems.Add(
                DmnCodes.Unsupported,
                element,
                $"不支持表达式语言 {language}，请使用 FEEL",
                $"expression language {language} is not supported; use FEEL"
            );
            return null;
        }
        FeelParseResult<FeelExpression> parsed = FeelExpression.Parse(text, _options);
        if (parsed.Value is null)
            _problems.Add(parsed.Problems[0], element, text);
        return parsed.Value;
    }

    public FeelUnaryTests? ParseTests(string text, XElement element)
    {
        FeelParseResult<FeelUnaryTests> parsed = FeelUnaryTests.Parse(text, _options);
        if (parsed.Value is null)
            _problems.Add(parsed.Problems[0], element, text);
        return parsed.Value;
    }

    /// <summary>A knowledge model's logic or a function definition.</summary>
    public FunctionBox Function(XElement element)
    {
        ImmutableArray<FeelParameter> parameters =
        [
            .. element.Kids("formalParameter").Select(p => new FeelParameter(p.Attr("name") ?? "", _types.Of(p))),
        ];
        string kind = element.Attr("kind") ?? "FEEL";
        if (!kind.EndsWith("FEEL", StringComparison.OrdinalIgnoreCase) && kind is not "F")
        {
            _problems.Note(
                DmnCodes.Unsupported,
                element,
                $"{kind} 函数不会执行，调用结果为空",
                $"{kind} functions are not run; a call gives null"
            );
            return new FunctionBox(parameters, new RefusedBox());
        }
        FeelParseOptions outer = _options;
        if (parameters.Any(p => !NameTable.IsPlain(p.Name)))
            _options = outer with { Names = [.. outer.Names, .. parameters.Select(p => p.Name)] };
        BoxedExpression body = Below(element) ?? new EmptyBox();
        _options = outer;
        return new FunctionBox(parameters, body) { Type = _types.Of(element) };
    }

    private static bool IsExpression(XElement element) =>
        Kinds.Contains(element.Name.LocalName) && DmnNames.IsDmn(element.Name.NamespaceName);

    private BoxedExpression Literal(XElement element)
    {
        FeelType type = _types.Of(element);
        if (element.Kid("importedValues") is not null)
        {
            _problems.Add(DmnCodes.Unsupported, element, "不支持导入的表达式", "imported expressions are not supported");
            return new EmptyBox();
        }
        if (element.Text() is not { } text)
            return new EmptyBox();
        return Parse(text, element) is { } expression ? new LiteralBox(expression) { Type = type } : new EmptyBox();
    }

    private ContextBox Context(XElement element)
    {
        ImmutableArray<ContextBoxEntry>.Builder entries = ImmutableArray.CreateBuilder<ContextBoxEntry>();
        foreach (XElement entry in element.Kids("contextEntry"))
        {
            XElement? variable = entry.Kid("variable");
            BoxedExpression value = Below(entry) ?? new EmptyBox();
            entries.Add(new ContextBoxEntry(variable?.Attr("name"), variable is null ? FeelType.Any : _types.Of(variable), value));
        }
        return new ContextBox(entries.ToImmutable()) { Type = _types.Of(element) };
    }

    private InvocationBox Invocation(XElement element)
    {
        XElement[] bindings = [.. element.Kids("binding")];
        BoxedExpression function = Below(element) ?? Missing(element, "invocation");
        return new InvocationBox(
            function,
            [.. bindings.Select(b => b.Kid("parameter")?.Attr("name") ?? "")],
            [.. bindings.Select(b => Below(b) ?? new EmptyBox())]
        )
        {
            Type = _types.Of(element),
        };
    }

    private RelationBox Relation(XElement element) =>
        new(
            [.. element.Kids("column").Select(c => c.Attr("name") ?? "")],
            [.. element.Kids("row").Select(row => row.Elements().Where(IsExpression).Select(Read).ToImmutableArray())]
        )
        {
            Type = _types.Of(element),
        };

    /// <summary>The expression of a clause such as <c>in</c> or <c>then</c>.</summary>
    private BoxedExpression Part(XElement element, string name) =>
        element.Kid(name) is { } part ? Below(part) ?? new EmptyBox() : Missing(element, name);

    private string Variable(XElement element)
    {
        string? variable = element.Attr("iteratorVariable");
        if (string.IsNullOrEmpty(variable))
            _problems.Add(DmnCodes.Missing, element, "循环缺少变量名", "the loop has no iterator variable");
        return variable ?? "";
    }

    private static bool UsesPartial(XElement element) => element.Value.Contains("partial", StringComparison.Ordinal);

    private EmptyBox Missing(XElement element, string name)
    {
        _problems.Add(DmnCodes.Missing, element, $"{element.Name.LocalName} 缺少 {name}", $"{element.Name.LocalName} has no {name}");
        return new EmptyBox();
    }
}
