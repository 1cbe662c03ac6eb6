using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the figures Meta sets.</summary>
internal static class LimitsEmitter
{
    public static string Emit(EquatableArray<LimitSpec> limits)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        writer.Summary("The figures Meta sets: lengths, counts, sizes and durations.");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open("public static class ThreadsLimits"))
        {
            for (var i = 0; i < limits.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                var limit = limits[i];
                writer.Summary(limit.Doc);
                writer.Remarks([$"In {Docs.Escape(limit.Unit.Replace('_', ' '))}.", Docs.Since(limit.Since), Docs.Source(limit.Source)]);
                writer.Line($"public const {Type(limit.Value)} {limit.CSharp} = {Literal.Number(limit.Value)};");
            }
        }

        return writer.ToString();
    }

    private static string Type(decimal value) =>
        value != decimal.Truncate(value) ? "double"
        : value is > int.MaxValue or < int.MinValue ? "long"
        : "int";
}
