using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>Quotas for people, with bars.</summary>
internal static class QuotaTable
{
    private const int BarWidth = 24;

    public static IRenderable Of(PublishingLimit limit)
    {
        var table = Tables.Create()
            .AddColumns(Tables.Left("quota"), Tables.Right("used"), Tables.Right("of"), Tables.Left("in"), Tables.Left(""), Tables.Right("left"));
        Add(table, "posts", limit.QuotaUsage, limit.Config);
        Add(table, "replies", limit.ReplyQuotaUsage, limit.ReplyConfig);
        Add(table, "deletes", limit.DeleteQuotaUsage, limit.DeleteConfig);
        Add(table, "location searches", limit.LocationSearchQuotaUsage, limit.LocationSearchConfig);
        Add(table, "searches", limit.SearchQuotaUsage, limit.SearchConfig);
        return table.Rows.Count > 0 ? table : new Text("No quotas.\n");
    }

    private static void Add(Table table, string name, int? used, QuotaConfig? config)
    {
        if (used is null && config is null)
            return;

        table.AddRow(
            Plain.Cell(name),
            Plain.Cell(Plain.Number(used)),
            Plain.Cell(Plain.Number(config?.QuotaTotal)),
            new Text(Plain.Duration(config?.QuotaDuration), Tables.Quiet),
            Bar(used, config?.QuotaTotal),
            Plain.Cell(Plain.Number(config?.QuotaTotal - used)));
    }

    private static Text Bar(int? used, int? total)
    {
        if (used is not { } count || total is not > 0)
            return new Text("");

        // Whatever is used shows at least one block.
        var share = Math.Clamp((double)count / total.Value, 0, 1);
        var blocks = count == 0 ? 0 : Math.Max(1, (int)Math.Round(share * BarWidth));
        var color = share switch
        {
            > 0.9 => Color.Red,
            > 0.6 => Color.Yellow,
            _ => Color.Blue,
        };
        return new Text(new string('■', blocks).PadRight(BarWidth, '·'), new Style(color));
    }
}
