using System.Security.Cryptography;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>
/// Names of journals. One without a key is deleted once all is out, also when that happens by resuming; one with a key must stay, so both
/// have to be told apart by their names.
/// </summary>
internal static class JournalNames
{
    private const string Prefix = "once-";

    public static string Create() => Prefix + RandomNumberGenerator.GetHexString(12, lowercase: true);

    public static bool IsForOnce(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    public static string Check(string key)
    {
        if (string.IsNullOrWhiteSpace(key))
            throw new UsageException("--key is empty.", "Name what you publish, such as `--key article-17`.");
        return IsForOnce(key)
            ? throw new UsageException($"--key must not begin with {Prefix}, which posts without a key do.", "Choose another name.")
            : key;
    }
}
