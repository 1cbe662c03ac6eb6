using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Cli.Reporting;

/// <summary>Reports a failure on the error stream: as text, or as one line of JSON.</summary>
internal static class FailureWriter
{
    public static void Write(TextWriter error, Failure failure, bool isJson)
    {
        if (isJson)
        {
            error.WriteLine(JsonText.Write(writer => WriteJson(writer, failure), isIndented: false, isMasked: true));
            return;
        }

        // On one line: a line break in what others wrote could begin a line that looks like ours.
        error.WriteLine($"error: {Plain.Harmless(Plain.OneLine(failure.Message))}");
        foreach (var rule in failure.Rules)
        {
            error.WriteLine($"       {Plain.Harmless(rule.ToString())}");
        }

        for (var i = 0; i < failure.Published.Count; i++)
        {
            var permalink = ThreadsSecrets.Redact(failure.Permalinks.ElementAtOrDefault(i) ?? "");
            error.WriteLine(Plain.Harmless($"       out: {failure.Published[i]}  {permalink}").TrimEnd());
        }

        if (failure.Details is { } details)
        {
            error.WriteLine(Plain.Harmless(details));
        }

        if (failure.TraceId is { } trace && !failure.Message.Contains(trace, StringComparison.Ordinal))
        {
            error.WriteLine($"trace: {Plain.Harmless(trace)}");
        }

        if (failure.NextStep is { } step)
        {
            error.WriteLine($"next:  {Plain.Harmless(step).ReplaceLineEndings(error.NewLine + "       ")}");
        }
    }

    private static void WriteJson(Utf8JsonWriter writer, Failure failure)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("error");
        writer.WriteString("kind", failure.Code.Kind);
        writer.WriteNumber("exit_code", failure.Code.Number);
        writer.WriteString("message", failure.Message);
        WriteText(writer, "next_step", failure.NextStep);
        if (failure.Rules.Count > 0)
        {
            JsonLists.Write(writer, "rules", failure.Rules.Select(rule => rule.ToString()));
        }

        WriteText(writer, "journal", failure.Journal);
        if (failure.Journal is not null || failure.Published.Count > 0)
        {
            JsonLists.Write(writer, "published", failure.Published);
        }

        if (failure.Permalinks.Count > 0)
        {
            JsonLists.Write(writer, "permalinks", failure.Permalinks);
        }

        WriteText(writer, "operation", failure.Operation);
        WriteNumber(writer, "status", (int?)failure.Status);
        WriteNumber(writer, "code", failure.MetaCode);
        WriteNumber(writer, "subcode", failure.MetaSubcode);
        WriteText(writer, "type", failure.MetaType);
        WriteText(writer, "user_title", failure.UserTitle);
        WriteText(writer, "user_message", failure.UserMessage);
        WriteText(writer, "error", Snake(failure.Error));
        WriteText(writer, "advice", failure.Advice);
        WriteText(writer, "retry", Snake(failure.Retry?.ToString()));
        WriteText(writer, "trace_id", failure.TraceId);
        WriteNumber(writer, "retry_after_seconds", failure.RetryAfter?.TotalSeconds);
        WriteText(writer, "details", failure.Details);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string? Snake(string? name) => name is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
