using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Commands.Webhooks;

/// <summary>Collects what became of parked events, and shows it.</summary>
/// <param name="what">What was done with them.</param>
internal sealed class ParkedChanges(string what)
{
    private readonly List<string> _changed = [];
    private readonly List<string> _others = [];

    public void Add(string id, bool isChanged) => (isChanged ? _changed : _others).Add(id);

    /// <exception cref="UsageException">Some were not parked, and that is an error.</exception>
    public ExitCode Show(CommandOutput output, bool isStrict)
    {
        if (output.IsJson)
        {
            output.WriteJson(writer =>
            {
                writer.WriteStartObject();
                JsonLists.Write(writer, what, _changed);
                JsonLists.Write(writer, "not_parked", _others);
                writer.WriteEndObject();
            });
        }
        else
        {
            output.Screen.Write(Tables.Card([(what, Plain.Number(_changed.Count))]));
        }

        return _others.Count == 0 || !isStrict
            ? ExitCode.Ok
            : throw new UsageException(
                $"Not parked: {string.Join(", ", _others)}.",
                "`threads webhooks parked list` shows those that are; another may have retried or deleted the rest."
            );
    }
}
