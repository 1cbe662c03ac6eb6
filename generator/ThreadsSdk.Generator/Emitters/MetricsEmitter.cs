using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the typed result of a set of metrics, over the metrics as Meta sent them.</summary>
internal static class MetricsEmitter
{
    public static SourceWriter Emit(MetricSetSpec set) => Emit(set, "InsightMetric.Read");

    /// <summary>Writes a set that an overlay adds.</summary>
    public static SourceWriter EmitAdded(MetricSetSpec set) => Emit(set, "WireTypes.Read<InsightMetric>");

    /// <summary>Returns the C# type of a metric, and the member of MetricList that finds it.</summary>
    public static (string Type, string Member) Member(MetricSpec metric) =>
        metric.Kind switch
        {
            "series" => ("IReadOnlyList<MetricValue>", "Series"),
            "links" => ("IReadOnlyList<LinkClicks>", "Links"),
            "breakdown" => ("IReadOnlyList<MetricBreakdown>", "Breakdowns"),
            _ => ("long", "Value"),
        };

    private static SourceWriter Emit(MetricSetSpec set, string reader)
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
            writer.Line($"    new() {{ Metrics = WireReader.ReadDataList(ref reader, {reader}) }};").Line();
            writer.Line("void IWireObject.Write(Utf8JsonWriter writer) => WireWriter.WriteDataList(writer, Metrics);");
            RecordMembersEmitter.WriteEquality(writer, set.Name, [("Metrics", true)]);
        }
        return writer;
    }

    private static void WriteMetric(SourceWriter writer, MetricSetSpec set, MetricSpec metric)
    {
        var (type, member) = Member(metric);
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
