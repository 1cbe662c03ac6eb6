using System.Text;
using ThreadsSdk.Json;

namespace ThreadsSdk.Http;

/// <summary>Collects what must not be told of a request: its token, and its secret parameters. Needed only when something failed.</summary>
internal static class Secrets
{
    public static string[] Of(Bearer? token, string url, HttpContent? body)
    {
        var secrets = new List<string>();
        if (token is not null)
        {
            secrets.Add(token.Token);
        }

        if (url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query)
        {
            Collect(url[(query + 1)..], secrets);
        }

        if (body is FormContent form)
        {
            Collect(Encoding.ASCII.GetString(form.Bytes.Span), secrets);
        }

        return [.. secrets];
    }

    private static void Collect(string pairs, List<string> secrets)
    {
        foreach (var pair in pairs.Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && equals < pair.Length - 1
                && Array.IndexOf(WireNames.SecretParameters, Uri.UnescapeDataString(pair[..equals])) >= 0)
            {
                secrets.Add(Uri.UnescapeDataString(pair[(equals + 1)..]));
            }
        }
    }
}
