using ThreadsSdk.Runtime;

namespace ThreadsSdk.Http;

/// <summary>Collects the secrets of a request: its token and its secret parameters. Used only when a call failed.</summary>
internal static class Secrets
{
    public static string[] Collect(ThreadsCall? call, HttpResponseMessage? response = null)
    {
        // A handler of the user's may have put another token there.
        var sent = response?.RequestMessage?.Headers.Authorization?.Parameter;
        string?[] tokens = [sent, call?.Authorization is { } known ? known[(known.IndexOf(' ', StringComparison.Ordinal) + 1)..] : null];
        return [.. tokens.OfType<string>().Where(token => token.Length > 0 && token != Bearer.Scheme), .. call?.SecretValues() ?? []];
    }
}
