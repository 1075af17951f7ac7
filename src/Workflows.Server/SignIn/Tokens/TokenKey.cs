using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Workflows.Server.SignIn.Tokens;

/// <summary>
/// The secret that signs access tokens, in the data folder beside the keys of cookies: nodes that share the folder take each other's tokens. Whoever deletes the
/// file ends all tokens with the next start.
/// </summary>
internal static class TokenKey
{
    private const int Bytes = 32;

    public static SymmetricSecurityKey Load(string dataFolder)
    {
        var file = Path.Combine(Directory.CreateDirectory(dataFolder).FullName, "token-key");
        if (!File.Exists(file))
            Create(file);
        var key = Convert.FromBase64String(File.ReadAllText(file));
        return key.Length >= Bytes
            ? new SymmetricSecurityKey(key)
            : throw new InvalidOperationException($"{file} holds no key; delete it and start again.");
    }

    /// <summary>Written beside and moved: a node that starts at the same moment reads the whole key or none.</summary>
    private static void Create(string file)
    {
        var draft = file + "." + RandomNumberGenerator.GetHexString(8);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options))
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another node was first; its key counts.
            File.Delete(draft);
        }
    }
}
