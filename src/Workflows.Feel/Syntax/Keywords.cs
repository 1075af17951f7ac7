namespace Workflows.Feel.Syntax;

/// <summary>FEEL's keywords («DMN 1.5 §10.3.1.4»).</summary>
internal static class Keywords
{
    /// <summary>Words that can't begin a name that is not known.</summary>
    public static bool IsReserved(string word) =>
        word
            is "for"
                or "return"
                or "if"
                or "then"
                or "else"
                or "some"
                or "every"
                or "satisfies"
                or "function"
                or "or"
                or "and"
                or "between"
                or "in"
                or "null"
                or "true"
                or "false";

    /// <summary>Words at which a name of several words ends, because an operator or clause may begin there.</summary>
    public static bool EndsName(string word) => word is "and" or "or" or "in" or "between" or "then" or "else" or "return" or "satisfies";
}
