using System.Threading.Channels;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Reads single letters: keys of a terminal, or whatever the input holds.</summary>
internal static class KeyInput
{
    // The rest of a long input waits.
    private const int Most = 64;

    /// <summary>Reads until the input ends.</summary>
    public static async Task ReadAsync(CommandHost host, Func<char, Task> press, CancellationToken cancellationToken)
    {
        var keys = Channel.CreateBounded<char>(Most);

        // A read cannot be cancelled; the end of the process ends it.
        new Thread(() => Read(host, keys.Writer)) { IsBackground = true, Name = "Keys" }.Start();
        try
        {
            await foreach (var key in keys.Reader.ReadAllAsync(cancellationToken))
            {
                await press(key);
            }
        }
        finally
        {
            keys.Writer.TryComplete();
        }
    }

    private static void Read(CommandHost host, ChannelWriter<char> keys)
    {
        try
        {
            while (Next(host) is { } key)
            {
                keys.WriteAsync(key).AsTask().GetAwaiter().GetResult();
            }
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ObjectDisposedException or InvalidOperationException or UsageException)
        {
            // The input cannot be read any further, or nobody wants its keys any more.
        }

        keys.TryComplete();
    }

    private static char? Next(CommandHost host) =>
        host.Streams.IsInputTerminal ? host.ReadKey?.Invoke()
        : host.Streams.In.Read() is >= 0 and var character ? (char)character
        : null;
}
