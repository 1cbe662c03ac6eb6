using System.Globalization;

namespace ThreadsSdk.Spec.Tooling.Docs.Topics;

/// <summary>Writes the pages of limits and quotas.</summary>
internal sealed class FigurePages(ThreadsSpecification spec)
{
    public DocPage Limits() =>
        new(
            new DocTopic(DocKind.Page, "limits"),
            "limits" + Reference.Extension,
            "Limits",
            "The lengths, counts and durations that Meta sets. In C# they are members of ThreadsLimits.",
            [
                .. spec.Limits.Select(limit => new DocSection(
                    new DocTopic(DocKind.Limit, limit.Key),
                    $"ThreadsLimits.{limit.CSharp}",
                    writer =>
                    {
                        var (value, unit) = Worded(limit);
                        writer.Paragraph($"**{value}** {unit}");
                        writer.Paragraph(DocText.Text(writer.Links, limit.Doc));
                        WriteFacts(writer, limit.Since, limit.Source);
                    }
                )),
            ]
        );

    public DocPage Quotas() =>
        new(
            new DocTopic(DocKind.Page, "quotas"),
            "quotas" + Reference.Extension,
            "Quotas",
            "How often something may be done in a window of time. In C# they are members of ThreadsQuotas.",
            [
                .. spec.Quotas.Select(quota => new DocSection(
                    new DocTopic(DocKind.Quota, quota.Key),
                    $"ThreadsQuotas.{quota.CSharp}",
                    writer =>
                    {
                        writer.Paragraph($"**{quota.Total.ToString("N0", CultureInfo.InvariantCulture)}** in {Duration(quota.Seconds)}");
                        writer.Paragraph(DocText.Text(writer.Links, quota.Doc));
                        var operations = spec
                            .Groups.SelectMany(group => group.Operations)
                            .Where(operation => operation.Quota == quota.Key)
                            .Select(operation => writer.Links.To(DocKind.Operation, operation.FullName, operation.FullName))
                            .ToList();
                        if (operations.Count > 0)
                        {
                            writer.Item($"Counted by: {Markdown.Joined(operations)}");
                        }

                        WriteFacts(writer, null, quota.Source);
                    }
                )),
            ]
        );

    private static (string Value, string Unit) Worded(LimitSpec limit) =>
        limit.Unit == "unix_seconds"
            ? (
                DateTimeOffset.FromUnixTimeSeconds((long)limit.Value).ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
                $"({limit.Value.ToString(CultureInfo.InvariantCulture)} in Unix seconds)"
            )
            : (limit.Value.ToString("#,0.####", CultureInfo.InvariantCulture), limit.Unit.Replace('_', ' '));

    private static string Duration(long seconds) =>
        seconds switch
        {
            3600 => "an hour",
            _ when seconds % 3600 == 0 => $"{(seconds / 3600).ToString(CultureInfo.InvariantCulture)} hours",
            _ => $"{seconds.ToString(CultureInfo.InvariantCulture)} seconds",
        };

    private static void WriteFacts(DocWriter writer, string? since, string? source)
    {
        if (since is not null)
        {
            writer.Item($"Since: {since}");
        }

        if (source is not null)
        {
            writer.Item($"Meta's page: <{source}>");
        }

        writer.End();
    }
}
