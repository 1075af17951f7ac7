using System.Text;

namespace Workflows.Server.SignIn;

/// <summary>What an <c>Authorization: Basic</c> header says (RFC 7617).</summary>
public readonly record struct BasicCredentials(string Name, string Password)
{
    private const string Prefix = "Basic ";

    public static bool Are(string header) => header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when the header is no such one, or malformed.</summary>
    public static BasicCredentials? Read(string header)
    {
        if (!Are(header))
            return null;
        var encoded = header[Prefix.Length..].Trim();
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
            return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 ? null : new BasicCredentials(text[..colon], text[(colon + 1)..]);
    }
}
