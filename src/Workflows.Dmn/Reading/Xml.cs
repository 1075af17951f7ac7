using System.Xml;
using System.Xml.Linq;

namespace Workflows.Dmn.Reading;

/// <summary>The namespaces of DMN's versions.</summary>
internal static class DmnNames
{
    public static bool IsDmn(string ns) =>
        ns
            is "https://www.omg.org/spec/DMN/20240513/MODEL/"
                or "https://www.omg.org/spec/DMN/20230324/MODEL/"
                or "https://www.omg.org/spec/DMN/20211108/MODEL/"
                or "https://www.omg.org/spec/DMN/20191111/MODEL/"
                or "http://www.omg.org/spec/DMN/20180521/MODEL/"
                or "http://www.omg.org/spec/DMN/20151101/dmn.xsd";

    /// <summary>The namespaces of FEEL itself, whose types are the built-in ones.</summary>
    public static bool IsFeel(string ns) =>
        ns.Contains("/spec/DMN/", StringComparison.Ordinal) && ns.Contains("FEEL", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Children and attributes by their local names, whatever the version's namespace is.</summary>
internal static class XmlExtensions
{
    public static string? Attr(this XElement element, string name) => element.Attribute(name)?.Value;

    public static IEnumerable<XElement> Kids(this XElement element, string name) =>
        element.Elements().Where(e => e.Name.LocalName == name && DmnNames.IsDmn(e.Name.NamespaceName));

    public static XElement? Kid(this XElement element, string name) => element.Kids(name).FirstOrDefault();

    /// <summary>The text of a <c>text</c> child, or null where there is none but white space.</summary>
    public static string? Text(this XElement element)
    {
        string? text = element.Kid("text")?.Value;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The id of the element or of the nearest one around it.</summary>
    public static string? NearestId(this XElement element) =>
        element.AncestorsAndSelf().Select(e => e.Attr("id")).FirstOrDefault(id => id is not null);

    public static (int Line, int Column) Place(this XElement element) =>
        (((IXmlLineInfo)element).LineNumber, ((IXmlLineInfo)element).LinePosition);
}
