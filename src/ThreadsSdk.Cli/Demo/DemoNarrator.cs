using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using Spectre.Console.Rendering;
using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Demo;

/// <summary>Reports the demo: on the screen while it runs, or as one JSON document at its end.</summary>
internal sealed class DemoNarrator(CommandOutput output, bool isSilent = false)
{
    private readonly bool _isShown = !isSilent && !output.IsJson;
    private readonly JsonArray _steps = [];
    private bool _isAfterTable;
    private JsonArray _calls = [];
    private JsonObject _results = [];

    /// <summary>One that tells nothing, for what has been told before.</summary>
    public DemoNarrator Silent() => new(output, isSilent: true);

    public void Begin(string title)
    {
        _calls = [];
        _results = [];
        _steps.Add(
            (JsonNode)
                new JsonObject
                {
                    ["step"] = title,
                    ["calls"] = _calls,
                    ["results"] = _results,
                }
        );
        Head($"{_steps.Count}. {title}");
    }

    public void Head(string title)
    {
        if (!_isAfterTable)
        {
            Show(new Text("\n"));
        }

        Show(new Rule($"[bold]{Markup.Escape(title)}[/]") { Justification = Justify.Left, Style = Tables.Quiet });
    }

    /// <summary>Shows a call of the SDK as it stands in the source of this demo, and waits for its response.</summary>
    public async Task<T> CallAsync<T>(Task<T> response, [CallerArgumentExpression(nameof(response))] string source = "")
    {
        Note(source);
        return await WaitAsync("...", response);
    }

    /// <summary>Shows a call of the SDK that sends nothing.</summary>
    public T Call<T>(T value, [CallerArgumentExpression(nameof(value))] string source = "")
    {
        Note(source);
        return value;
    }

    /// <summary>Shows a call that returns nothing.</summary>
    public void Call(Action act, [CallerArgumentExpression(nameof(act))] string source = "")
    {
        Note(source.Replace("() => ", "", StringComparison.Ordinal));
        act();
    }

    /// <summary>Waits for something that takes its time.</summary>
    public Task<T> WaitAsync<T>(string what, Task<T> response) => isSilent ? response : output.WaitAsync(what, response);

    public void Say(string text) => Show(new Padder(Plain.Cell(text), new Padding(2, 0, 0, 0)));

    public void Show(IRenderable what)
    {
        if (!_isShown)
        {
            return;
        }

        // Every table ends with an empty line.
        _isAfterTable = what is Table or Rows;
        output.Screen.Write(what);
    }

    /// <summary>Keeps a result for the JSON document.</summary>
    public void Keep<T>(string name, T model) => _results[name] = JsonSerializer.SerializeToNode(model, ThreadsJson.TypeInfo<T>());

    public void KeepAll<T>(string name, IEnumerable<T> models) =>
        _results[name] = new JsonArray([.. models.Select(model => JsonSerializer.SerializeToNode(model, ThreadsJson.TypeInfo<T>()))]);

    public void KeepText(string name, string value) => _results[name] = value;

    public void End()
    {
        if (output.IsJson)
        {
            output.WriteJson(writer => new JsonObject { ["steps"] = _steps }.WriteTo(writer));
        }
        else
        {
            NextSteps.Show(this);
        }
    }

    private void Note(string source)
    {
        var code = SourceText.Tidy(source);
        var isRepeated = _calls.LastOrDefault()?.GetValue<string>() == code;
        _calls.Add((JsonNode)code);
        if (isRepeated)
        {
            return;
        }

        Show(
            new Grid()
                .AddColumn(new GridColumn().PadLeft(2).PadRight(1))
                .AddColumn(new GridColumn().PadRight(0))
                .AddRow(new Text(">", Tables.Quiet), new Text(code, Tables.Quiet))
        );
    }
}
