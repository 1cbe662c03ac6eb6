using ThreadsSdk.Cli.Output;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Reports a draft, and the line that publishes it.</summary>
internal static class DraftReport
{
    public static void Write(CommandOutput output, PublishJournal draft, string publishLine)
    {
        if (!output.IsJson)
        {
            output.Screen.Write(
                Tables.Card([
                    ("draft", draft.Id),
                    ("kept until (UTC)", draft.StagedUntil is { } end ? Plain.Time(end) : null),
                    ("publish it", publishLine),
                ])
            );
            return;
        }

        output.WriteJson(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("draft", draft.Id);
            if (draft.StagedUntil is { } end)
            {
                writer.WriteString("until", end);
            }

            writer.WriteNumber("posts", draft.Posts.Length);
            writer.WriteString("container", draft.Posts[0].ContainerId);
            writer.WriteEndObject();
        });
    }
}
