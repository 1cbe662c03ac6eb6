using System.Text.Json;
using Spectre.Console;
using Spectre.Console.Rendering;
using ThreadsSdk.Cli.Hosting;

namespace ThreadsSdk.Cli.Output;

/// <summary>Shows results: as JSON and nothing else, or for people to read.</summary>
internal sealed class CommandOutput(CommandHost host, bool isJson)
{
    public bool IsJson { get; } = isJson;

    public IAnsiConsole Screen { get; } = ScreenOutput.CreateScreen(host);

    /// <summary>Whether the screen shows a spinner while something takes its time.</summary>
    public bool IsLively => !IsJson && Screen.Profile.Capabilities.Interactive;

    /// <summary>Waits for an answer, and says so in a terminal.</summary>
    public async Task<T> WaitAsync<T>(string what, Task<T> answer) =>
        IsLively ? await Screen.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape(what), _ => answer) : await answer;

    public void Write<T>(T model, Func<T, IRenderable> show)
    {
        if (IsJson)
            WriteJson(writer => writer.WriteModel(model));
        else
            Screen.Write(show(model));
    }

    public void Write<T>(IReadOnlyList<T> models, Func<IReadOnlyList<T>, IRenderable> show)
    {
        if (IsJson)
            WriteJson(writer => writer.WriteModels(models));
        else
            Screen.Write(show(models));
    }

    public void WriteJson(Action<Utf8JsonWriter> write, bool isIndented = true)
    {
        host.Streams.Out.WriteLine(JsonText.Write(write, isIndented));
        host.Streams.Out.Flush();
    }
}
