using System.Security.Cryptography;
using System.Text;

namespace Workflows.Shop.Jobs;

/// <summary>A short name for a long text, by which an outside system recognises it.</summary>
internal static class Fingerprint
{
    public static string Of(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
