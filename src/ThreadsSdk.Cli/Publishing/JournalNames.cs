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
    private const string DraftPrefix = Prefix + "draft-";

    public static string Create() => Prefix + RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>For a draft, whose result is kept: several may publish it.</summary>
    public static string CreateDraft() => DraftPrefix + RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>Whether nobody has chosen the name.</summary>
    public static bool IsOwn(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether the journal is of no use any more when all is out.</summary>
    public static bool IsForOnce(string name) => IsOwn(name) && !name.StartsWith(DraftPrefix, StringComparison.Ordinal);

    public static string Check(string key)
    {
        if (string.IsNullOrWhiteSpace(key))
            throw new UsageException("--key is empty.", "Name what you publish, such as `--key article-17`.");
        return IsOwn(key)
            ? throw new UsageException($"--key must not begin with {Prefix}, which posts without a key do.", "Choose another name.")
            : key;
    }
}
