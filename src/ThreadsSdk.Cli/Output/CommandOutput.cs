using System.Text.Json;
using Spectre.Console;
using Spectre.Console.Rendering;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Cli.Output;

/// <summary>
/// Shows results: as JSON and nothing else, or for people to read. All that Meta answered goes through here, where its secrets are masked.
/// </summary>
internal sealed class CommandOutput(CommandHost host, bool isJson, bool showsSecrets)
{
    private UnreadItem? _unread;
    private int _unreadCount;

    public bool IsJson { get; } = isJson;

    public IAnsiConsole Screen { get; } = ScreenOutput.CreateScreen(host);

    /// <summary>Gets a value indicating whether the screen shows a spinner while something takes its time.</summary>
    public bool IsLively => !IsJson && Screen.Profile.Capabilities.Interactive;

    /// <summary>Waits for a response, and says so in a terminal.</summary>
    public async Task<T> WaitAsync<T>(string what, Task<T> response) =>
        IsLively ? await Screen.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape(what), _ => response) : await response;

    /// <summary>Notes an item of a list that is left out because it could not be read. The end of the list says so.</summary>
    public void Skip(UnreadItem item)
    {
        _unread = item;
        _unreadCount++;
    }

    /// <summary>A text of Meta's, such as an address.</summary>
    public string? Masked(string? text) => showsSecrets || text is null ? text : ThreadsSecrets.Redact(text);

    public void Write<T>(T model, Func<T, IRenderable> show)
    {
        if (IsJson)
        {
            WriteJson(writer => writer.WriteModel(model));
        }
        else
        {
            Screen.Write(show(showsSecrets ? model : JsonText.Masked(model)));
        }
    }

    public void Write<T>(IReadOnlyList<T> models, Func<IReadOnlyList<T>, IRenderable> show)
    {
        if (IsJson)
        {
            WriteJson(writer => writer.WriteModels(models));
        }
        else
        {
            Screen.Write(show(showsSecrets ? models : [.. models.Select(JsonText.Masked)]));
        }

        if (_unread is { } unread)
        {
            host.Streams.Error.WriteLine(
                $"note: {_unreadCount} item{(_unreadCount == 1 ? "" : "s")} could not be read and "
                    + $"{(_unreadCount == 1 ? "is" : "are")} left out. "
                    + $"{unread.Reason} `threads call` shows all."
            );
        }
    }

    /// <summary>Writes JSON.</summary>
    /// <param name="write">Writes one value.</param>
    /// <param name="isIndented">Whether to write it for people to read.</param>
    /// <param name="isOwn">Whether it holds a secret that is what was asked for.</param>
    public void WriteJson(Action<Utf8JsonWriter> write, bool isIndented = true, bool isOwn = false)
    {
        host.Streams.Out.WriteLine(JsonText.Write(write, isIndented, isMasked: !isOwn && !showsSecrets));
        host.Streams.Out.Flush();
    }
}
