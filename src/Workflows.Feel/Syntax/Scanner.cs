using System.Text;

namespace Workflows.Feel.Syntax;

/// <summary>Cuts a text into tokens. What no token can begin with becomes a sign of its own, for names may contain it.</summary>
internal sealed class Scanner(string text)
{
    private static readonly string[] LongSigns = ["..", "**", "!=", "<=", ">=", "->"];

    private readonly List<Token> _tokens = [];
    private int _position;

    public static Token[] Scan(string text) => new Scanner(text).Run();

    private Token[] Run()
    {
        while (true)
        {
            bool afterSpace = SkipSpace();
            if (_position >= text.Length)
            {
                _tokens.Add(new Token(TokenKind.End, "", new FeelSpan(text.Length, 0), afterSpace));
                return [.. _tokens];
            }
            int start = _position;
            (TokenKind kind, string content) = Next();
            _tokens.Add(new Token(kind, content, new FeelSpan(start, _position - start), afterSpace));
        }
    }

    private (TokenKind Kind, string Content) Next()
    {
        char c = text[_position];
        if (c == '"')
            return (TokenKind.String, String());
        if (c == '`')
            return (TokenKind.QuotedName, QuotedName());
        if (c == '@' && _position + 1 < text.Length && text[_position + 1] == '"')
        {
            _position++;
            return (TokenKind.At, String());
        }
        if (char.IsAsciiDigit(c) || (c == '.' && IsDigitAt(_position + 1) && !FollowsDot()))
            return (TokenKind.Number, NumberText());
        if (Rune.TryGetRuneAt(text, _position, out Rune rune) && Characters.StartsWord(rune))
            return (TokenKind.Word, Word());
        foreach (string sign in LongSigns)
        {
            if (string.CompareOrdinal(text, _position, sign, 0, sign.Length) == 0)
            {
                _position += sign.Length;
                return (TokenKind.Sign, sign);
            }
        }
        _position++;
        return (TokenKind.Sign, c.ToString());
    }

    private bool SkipSpace()
    {
        int start = _position;
        while (_position < text.Length)
        {
            if (Characters.IsSpace(text[_position]))
            {
                _position++;
            }
            else if (StartsWith("//"))
            {
                int end = text.AsSpan(_position).IndexOfAny('\n', '\r');
                _position = end < 0 ? text.Length : _position + end;
            }
            else if (StartsWith("/*"))
            {
                int end = text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                if (end < 0)
                    throw new SyntaxStop(
                        new FeelSpan(_position, 2),
                        "*/",
                        "注释没有结束，缺少 */",
                        "the comment is not closed, */ is missing"
                    );
                _position = end + 2;
            }
            else
            {
                break;
            }
        }
        return _position > start;
    }

    private bool StartsWith(string start) => string.CompareOrdinal(text, _position, start, 0, start.Length) == 0;

    private bool IsDigitAt(int position) => position < text.Length && char.IsAsciiDigit(text[position]);

    /// <summary>In <c>1...5</c> the number .5 would swallow the range's second dot.</summary>
    private bool FollowsDot() => _position > 0 && text[_position - 1] == '.';

    private string NumberText()
    {
        int start = _position;
        SkipDigits();
        if (_position < text.Length && text[_position] == '.' && IsDigitAt(_position + 1))
        {
            _position++;
            SkipDigits();
        }
        if (_position < text.Length && text[_position] is 'e' or 'E')
        {
            int signs = _position + 1 < text.Length && text[_position + 1] is '+' or '-' ? 1 : 0;
            if (IsDigitAt(_position + 1 + signs))
            {
                _position += 1 + signs;
                SkipDigits();
            }
        }
        return text[start.._position];
    }

    private void SkipDigits()
    {
        while (IsDigitAt(_position))
            _position++;
    }

    private string Word()
    {
        int start = _position;
        while (_position < text.Length && Rune.TryGetRuneAt(text, _position, out Rune rune) && Characters.ContinuesWord(rune))
            _position += rune.Utf16SequenceLength;
        return text[start.._position];
    }

    private string QuotedName()
    {
        int end = text.IndexOf('`', _position + 1);
        if (end < 0)
            throw new SyntaxStop(new FeelSpan(_position, 1), "`", "名称没有结束，缺少 `", "the name is not closed, ` is missing");
        string name = text[(_position + 1)..end];
        _position = end + 1;
        return name;
    }

    private string String()
    {
        int start = _position++;
        StringBuilder content = new();
        while (_position < text.Length)
        {
            char c = text[_position++];
            if (c == '"')
                return Storable(content.ToString(), start);
            if (c == '\\' && _position < text.Length)
                Escape(content);
            else
                content.Append(c);
        }
        throw new SyntaxStop(new FeelSpan(start, 1), "\"", "字符串没有结束，缺少引号 \"", "the string is not closed, a \" is missing");
    }

    /// <summary>FEEL's strings are those of XML Schema (DMN 1.5 §10.3.2.3): without U+0000 and without half a surrogate pair, which nothing could exchange or store.</summary>
    private string Storable(string content, int start)
    {
        FeelSpan span = new(start, _position - start);
        if (content.Contains('\0', StringComparison.Ordinal))
            throw new SyntaxStop(
                span,
                "",
                "字符串里不能有空字符 U+0000，无法保存，请去掉",
                "a string cannot hold U+0000, it could not be stored: remove it"
            );
        for (int i = 0; i < content.Length; i++)
        {
            if (i + 1 < content.Length && char.IsSurrogatePair(content[i], content[i + 1]))
                i++;
            else if (char.IsSurrogate(content[i]))
                throw new SyntaxStop(
                    span,
                    "",
                    "字符串里有不成对的代理字符（\\uD800 至 \\uDFFF），请补全或去掉",
                    "the string holds half a surrogate pair (\\uD800 to \\uDFFF): complete or remove it"
                );
        }
        return content;
    }

    /// <summary>A backslash before anything else stays, as patterns such as <c>"\d+"</c> are usually written.</summary>
    private void Escape(StringBuilder content)
    {
        char c = text[_position++];
        string? simple = c switch
        {
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            '"' => "\"",
            '\'' => "'",
            '\\' => "\\",
            _ => null,
        };
        if (simple is not null)
        {
            content.Append(simple);
            return;
        }
        int digits = c switch
        {
            'u' => 4,
            'U' => 6,
            _ => 0,
        };
        if (digits > 0 && TryHex(digits, out int code))
        {
            _position += digits;
            if (code <= 0xFFFF)
                content.Append((char)code);
            else
                content.Append(char.ConvertFromUtf32(code));
            return;
        }
        content.Append('\\').Append(c);
    }

    private bool TryHex(int digits, out int code)
    {
        code = 0;
        return _position + digits <= text.Length
            && int.TryParse(
                text.AsSpan(_position, digits),
                System.Globalization.NumberStyles.AllowHexSpecifier,
                System.Globalization.CultureInfo.InvariantCulture,
                out code
            )
            && code is >= 0 and <= 0x10FFFF;
    }
}
