using System;
using System.Globalization;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the figures Meta sets.</summary>
internal static class LimitsEmitter
{
    public static SourceWriter Emit(EquatableArray<LimitSpec> limits) => Emit(limits, "ThreadsLimits");

    /// <summary>Writes the limits that an overlay adds.</summary>
    public static SourceWriter EmitAdded(EquatableArray<LimitSpec> limits) => Emit(limits, "ThreadsLimitsAdditions");

    private static SourceWriter Emit(EquatableArray<LimitSpec> limits, string name)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        writer.Summary("Provides the limits that Meta sets: lengths, counts, sizes and durations.");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"public static class {name}"))
        {
            for (var i = 0; i < limits.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                var limit = limits[i];
                writer.Summary(limit.Doc);
                writer.Remarks([Unit(limit), Docs.Since(limit.Since), Docs.Source(limit.Source)]);
                writer.Line(Member(limit));
            }
        }

        return writer;
    }

    private static string Member(LimitSpec limit) =>
        limit.Unit switch
        {
            "seconds" => $"public static TimeSpan {limit.CSharp} {{ get; }} = TimeSpan.FromSeconds({Literal.Number(limit.Value)});",
            "unix_seconds" =>
                $"public static DateTimeOffset {limit.CSharp} {{ get; }} = DateTimeOffset.FromUnixTimeSeconds({Literal.Number(limit.Value)});",
            _ => $"public const {Type(limit.Value)} {limit.CSharp} = {Literal.Number(limit.Value)};",
        };

    private static string Unit(LimitSpec limit) =>
        limit.Unit switch
        {
            "seconds" => $"{Duration(limit.Value)}.",
            "unix_seconds" => $"{Time(limit.Value)} UTC.",
            _ => $"In {Docs.Escape(limit.Unit.Replace('_', ' '))}.",
        };

    private static string Time(decimal seconds) =>
        DateTimeOffset.FromUnixTimeSeconds((long)seconds).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Writes seconds in the largest unit that divides them: <c>60 days</c>.</summary>
    private static string Duration(decimal seconds)
    {
        (decimal Length, string Name)[] units = [(86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")];
        var (length, name) = units.First(unit => seconds % unit.Length == 0 && seconds > unit.Length || unit.Length == 1);
        var count = seconds / length;
        return $"{count.ToString(CultureInfo.InvariantCulture)} {name}{(count == 1 ? "" : "s")}";
    }

    private static string Type(decimal value) =>
        value != decimal.Truncate(value) ? "double"
        : value is > int.MaxValue or < int.MinValue ? "long"
        : "int";
}
