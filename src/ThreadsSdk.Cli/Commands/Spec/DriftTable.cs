using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Spec.Tooling;
using ThreadsSdk.Spec.Tooling.Drift;

namespace ThreadsSdk.Cli.Commands.Spec;

/// <summary>Shows the result of a comparison: as a table, or as JSON.</summary>
internal static class DriftTable
{
    /// <param name="screen">Where to write.</param>
    /// <param name="report">The result.</param>
    /// <param name="isAll">Whether to list the findings that are no drift as well.</param>
    public static void Show(IAnsiConsole screen, DriftReport report, bool isAll)
    {
        if (report.HasDrift)
        {
            screen.Write(Table(report.Findings));
        }
        else
        {
            screen.Write(
                new Text(
                    report.ComparedWith == DriftReport.Pages
                        ? "No drift: the spec and the pages agree.\n"
                        : $"No drift: the spec and the {report.ComparedWith} document agree.\n"
                )
            );
        }

        if (isAll)
        {
            ShowMore(screen, "Known (known-drift.txt):", report.Known);
            ShowMore(screen, "Not shown there, which is no drift:", report.Unshown);
        }

        foreach (var entry in report.Stale)
        {
            screen.Write(
                new Text(
                    Plain.Harmless(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{KnownDrift.FileName}({entry.Line}): \"{entry.Id}\" hides nothing any more. Delete the line.\n"
                        )
                    )
                )
            );
        }

        foreach (var request in report.Outside)
        {
            screen.Write(new Text(Plain.Harmless($"Not compared, another host: {request}\n")));
        }

        foreach (var note in report.Notes)
        {
            screen.Write(new Text(Plain.Harmless(note + "\n")));
        }

        if (!isAll && report.Known.Count + report.Unshown.Count > 0)
        {
            screen.Write(
                new Text(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Left out: {report.Known.Count} known, {report.Unshown.Count} merely not shown there; --all lists them.\n"
                    )
                )
            );
        }
    }

    public static void WriteJson(Utf8JsonWriter writer, DriftReport report, bool isAll)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("drift", report.HasDrift);
        writer.WriteString("compared_with", report.ComparedWith);
        Write(writer, "findings", report.Findings);
        if (isAll)
        {
            Write(writer, "known", report.Known);
            Write(writer, "not_shown", report.Unshown);
        }

        writer.WriteStartArray("stale");
        foreach (var entry in report.Stale)
        {
            writer.WriteStartObject();
            writer.WriteString("file", KnownDrift.FileName);
            writer.WriteNumber("line", entry.Line);
            writer.WriteString("id", entry.Id);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        JsonLists.Write(writer, "outside", report.Outside);
        JsonLists.Write(writer, "notes", report.Notes);
        writer.WriteEndObject();
    }

    private static void ShowMore(IAnsiConsole screen, string title, IReadOnlyList<DriftFinding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        screen.Write(new Text(title + "\n"));
        screen.Write(Table(findings));
    }

    private static Listing Table(IReadOnlyList<DriftFinding> findings)
    {
        var list = new Listing(
            new("side"),
            new("what") { IsPlain = true },
            new("where") { IsPlain = true, IsWrapped = true },
            new("name") { IsPlain = true, IsWrapped = true },
            ListColumn.Text("note") with
            {
                IsWrapped = true,
            }
        );
        foreach (var finding in findings)
        {
            list.Add(finding.Side, finding.KindName, finding.Where, finding.Name ?? new ListCell(""), Note(finding));
        }

        return list;
    }

    private static string Note(DriftFinding finding) =>
        string.Join("; ", new[] { finding.Call, NoteText(finding), finding.Hint }.OfType<string>());

    /// <summary>What a finding says of its places, or where it was seen.</summary>
    private static string? NoteText(DriftFinding finding) =>
        finding switch
        {
            { Aspect: { } aspect, Detail: { } detail } => $"{aspect}: {detail}",
            { Detail: { } detail } => $"{finding.SeenInRequest}: {detail}",
            _ => finding.SeenInRequest,
        };

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<DriftFinding> findings)
    {
        writer.WriteStartArray(name);
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("id", finding.Id);
            writer.WriteString("lacked_by", finding.Side);
            writer.WriteString("kind", finding.KindName);
            writer.WriteString("where", finding.Where);
            WriteText(writer, "name", finding.Name);
            WriteText(writer, "call", finding.Call);
            WriteText(writer, "seen_in", finding.SeenIn);
            WriteText(writer, "aspect", finding.Aspect);
            WriteText(writer, "detail", finding.Detail);
            WriteText(writer, "hint", finding.Hint);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
