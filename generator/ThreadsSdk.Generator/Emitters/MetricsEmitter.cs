using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the typed result of a set of metrics, over the metrics as Meta sent them.</summary>
internal static class MetricsEmitter
{
    public static SourceWriter Emit(MetricSetSpec set)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk", "System.Text.Json", "System.Text.Json.Serialization", "ThreadsSdk.Runtime");
        writer.Summary(set.Doc);
        writer.Line(GeneratedFile.Attribute);
        writer.Line("[JsonConverter(typeof(ThreadsJsonConverter))]");
        using (writer.Open($"public sealed record {set.Name} : IWireObject"))
        {
            writer.Summary("Gets every metric as Meta sent it, with title, description and period; unknown ones too.");
            writer.Line("public IReadOnlyList<InsightMetric> Metrics { get; init; } = [];").Line();
            foreach (var metric in set.Metrics)
            {
                WriteMetric(writer, set, metric);
            }

            writer.Line($"internal static {set.Name} Read(ref Utf8JsonReader reader) =>");
            writer.Line("    new() { Metrics = WireReader.ReadDataList(ref reader, InsightMetric.Read) };").Line();
            writer.Line("void IWireObject.Write(Utf8JsonWriter writer) => WireWriter.WriteDataList(writer, Metrics);");
            RecordMembersEmitter.WriteEquality(writer, set.Name, [("Metrics", true)]);
        }
        return writer;
    }

    private static void WriteMetric(SourceWriter writer, MetricSetSpec set, MetricSpec metric)
    {
        var (type, member) = metric.Kind switch
        {
            "series" => ("IReadOnlyList<MetricValue>", "Series"),
            "links" => ("IReadOnlyList<LinkClicks>", "Links"),
            "breakdown" => ("IReadOnlyList<MetricBreakdown>", "Breakdowns"),
            _ => ("long", "Value"),
        };
        writer.PropertySummary(metric.Doc);
        writer.Remarks([Docs.Code(metric.Key) + ". Null when Meta sent none.", Docs.Since(metric.Since)]);
        writer.Obsolete(metric.Deprecated);
        using (writer.Open($"public {type}? {metric.CSharp}"))
        {
            writer.Line($"get => MetricList.{member}(Metrics, {set.Enum}.{metric.CSharp}.Value);");
            writer.Line($"init => Metrics = MetricList.With{member}(Metrics, {set.Enum}.{metric.CSharp}.Value, value);");
        }

        writer.Line();
    }
}
