using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes how often things may be done.</summary>
internal static class QuotasEmitter
{
    public static SourceWriter Emit(EquatableArray<QuotaSpec> quotas) => Emit(quotas, "ThreadsQuotas");

    /// <summary>Writes the quotas that an overlay adds.</summary>
    public static SourceWriter EmitAdded(EquatableArray<QuotaSpec> quotas) => Emit(quotas, "ThreadsQuotasAdditions");

    private static SourceWriter Emit(EquatableArray<QuotaSpec> quotas, string name)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        writer.Summary("Provides Meta's quotas: the number of times something may be done in a rolling window.");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"public static class {name}"))
        {
            for (var i = 0; i < quotas.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                var quota = quotas[i];
                writer.Summary(quota.Doc);
                writer.Remarks([Docs.Source(quota.Source)]);
                writer.Line(
                    $"public static ThreadsQuota {quota.CSharp} {{ get; }} = new({Literal.Text(quota.CSharp)}, {quota.Total}, TimeSpan.FromSeconds({quota.Seconds}L));"
                );
            }
        }

        return writer;
    }
}
