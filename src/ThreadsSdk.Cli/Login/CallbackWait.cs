using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Login;

/// <summary>
/// Sends the user to the authorization window and waits until the browser is back, or its address is pasted: what comes first.
/// </summary>
internal static class CallbackWait
{
    private const int MostLines = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <returns>The address, or its query.</returns>
    public static async Task<string> RunAsync(
        CommandHost host,
        ThreadsAuthorization login,
        string redirectUri,
        bool mayOpen,
        CancellationToken cancellationToken
    )
    {
        using var limit = new CancellationTokenSource(Patience, host.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await WaitAsync(host, login, redirectUri, mayOpen, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new NoResponseException(
                $"The browser did not come back within {Plain.Duration(Patience)}.",
                "Run the command again, and approve in the browser it opens."
            );
        }
    }

    private static async Task<string> WaitAsync(
        CommandHost host,
        ThreadsAuthorization login,
        string redirectUri,
        bool mayOpen,
        CancellationToken cancellationToken
    )
    {
        await using var listener = await CallbackListener.TryStartAsync(redirectUri, login.State, cancellationToken);
        var say = host.Streams.Error;
        say.WriteLine(
            mayOpen && host.OpenBrowser(login.Url)
                ? "The browser shows what is asked for. If it does not, open this address:"
                : "Open this address in a browser, and approve:"
        );
        say.WriteLine();
        say.WriteLine(login.Url.AbsoluteUri);
        say.WriteLine();
        say.WriteLine(
            listener is null
                ? $"The browser then goes to {redirectUri}, which may be an error page. Paste its whole address here, and press Enter; "
                    + "or what Threads shows in its place:"
                : $"Waiting for the browser at {redirectUri}, {Plain.Duration(Patience)} at most. Is it on another machine? Then paste "
                    + "the address it ends at:"
        );
        say.Flush();

        // Reading a terminal cannot be cancelled; the end of the process ends it.
        var pasted = Task.Run(() => ReadPasted(host.Streams.In), CancellationToken.None);
        if (listener is null || await Task.WhenAny((Task)pasted, listener.Callback).WaitAsync(cancellationToken) == pasted)
        {
            if (await pasted.WaitAsync(cancellationToken) is { } address)
            {
                return address;
            }

            if (listener is null)
            {
                throw new UsageException(
                    "The input ended before an address was pasted.",
                    "Run the command again in a terminal, or pipe the address into it."
                );
            }
        }

        return await listener.Callback.WaitAsync(cancellationToken);
    }

    private static string? ReadPasted(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                return ReadRest(input, line.Trim()).Trim('"', '\'', '<', '>');
            }
        }

        return null;
    }

    /// <summary>Reads the rest of an error of the window: JSON, which some browsers break into lines.</summary>
    private static string ReadRest(TextReader input, string text)
    {
        var isWhole = IsWhole(text);
        for (var lines = 1; !isWhole && lines < MostLines && input.ReadLine() is { } line; lines++)
        {
            text += "\n" + line;
            isWhole = IsWhole(text);
        }

        return text;
    }

    private static bool IsWhole(string text) => !text.StartsWith('{') || text.Contains('}', StringComparison.Ordinal);
}
