using System.Globalization;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Http;

namespace ThreadsSdk.Auth;

/// <summary>
/// Reads the error that the authorization window shows in the browser when it does not redirect. People paste it in place of the address,
/// as JSON or as a browser or chat has reformatted it.
/// </summary>
internal static class AuthorizationWindowError
{
    private const string AddressStarts = "?/#";
    private const string Quotes = "\"'“”‘’`";

    private static readonly string CodeName = NameOf(new AuthorizationCallback { ErrorCode = "" });
    private static readonly string MessageName = NameOf(new AuthorizationCallback { ErrorMessage = "" });

    /// <summary>Parses a pasted error; null if the text is not one, such as an address.</summary>
    public static WireError? Parse(string pasted)
    {
        var text = pasted.Trim();
        return
            text.Length == 0
            || AddressStarts.Contains(text[0], StringComparison.Ordinal)
            || text.StartsWith(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase)
            ? null
            : ErrorReader.Read(Encoding.UTF8.GetBytes(text), hasFailed: false) ?? ReadLoosely(text);
    }

    private static WireError? ReadLoosely(string text)
    {
        var digits = ValueOf(text, CodeName, MessageName)?.TakeWhile(char.IsAsciiDigit).ToArray();
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? new WireError
            {
                Code = code,
                IsFlat = true,
                IsOfWindow = true,
                Message = ValueOf(text, MessageName, CodeName),
            }
            : null;
    }

    /// <summary>Returns the text between one name and the next, without surrounding quotes.</summary>
    private static string? ValueOf(string text, string name, string other)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var rest = text[(at + name.Length)..].TrimStart([.. Quotes, ' ', '\t']);
        if (!rest.StartsWith(':') && !rest.StartsWith('\n') && !rest.StartsWith('\r'))
        {
            return null;
        }

        var end = rest.IndexOf(other, StringComparison.Ordinal);
        return (end < 0 ? rest : rest[..end]).Trim([.. Quotes, ':', ',', '{', '}', ' ', '\t', '\r', '\n']);
    }

    private static string NameOf(AuthorizationCallback callback) =>
        JsonSerializer.SerializeToNode(callback, ThreadsJson.TypeInfo<AuthorizationCallback>())!.AsObject().Single().Key;
}
