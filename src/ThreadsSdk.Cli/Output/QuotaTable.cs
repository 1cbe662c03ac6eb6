using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>Quotas for people, with bars.</summary>
internal static class QuotaTable
{
    private const int BarWidth = 24;

    public static IRenderable Create(PublishingLimit limit)
    {
        var list = new Listing(
            new("quota"),
            ListColumn.Number("used"),
            ListColumn.Number("of"),
            ListColumn.Quiet("in"),
            new ListColumn("") { IsOrnament = true },
            ListColumn.Number("left")
        );
        Add(list, "posts", limit.QuotaUsage, limit.Config);
        Add(list, "replies", limit.ReplyQuotaUsage, limit.ReplyConfig);
        Add(list, "deletes", limit.DeleteQuotaUsage, limit.DeleteConfig);
        Add(list, "location searches", limit.LocationSearchQuotaUsage, limit.LocationSearchConfig);
        Add(list, "searches", limit.SearchQuotaUsage, limit.SearchConfig);
        return list.Count > 0 ? list : new Text("No quotas.\n");
    }

    private static void Add(Listing list, string name, int? used, QuotaConfig? config)
    {
        if (used is null && config is null)
        {
            return;
        }

        list.Add(
            name,
            Plain.Number(used),
            Plain.Number(config?.QuotaTotal),
            Plain.Duration(config?.QuotaDuration),
            Bar(used, config?.QuotaTotal),
            Plain.Number(config?.QuotaTotal - used)
        );
    }

    private static ListCell Bar(int? used, int? total)
    {
        if (used is not { } count || total is not > 0)
        {
            return new ListCell("");
        }

        // Whatever is used shows at least one block.
        var share = Math.Clamp((double)count / total.Value, 0, 1);
        var blocks = count == 0 ? 0 : Math.Max(1, (int)Math.Round(share * BarWidth));
        var color = share switch
        {
            > 0.9 => Color.Red,
            > 0.6 => Color.Yellow,
            _ => Color.Blue,
        };
        return new ListCell(new string('■', blocks).PadRight(BarWidth, '·'), new Style(color));
    }
}
