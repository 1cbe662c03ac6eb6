using System.Linq;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Reads what travels: enums, models, fieldsets, metrics and webhooks.</summary>
internal static class ModelReader
{
    public static EnumSpec Enum(MapReader map)
    {
        var result = new EnumSpec(
            map.Name(),
            map.DocUnlessAdding(),
            map.Since(),
            map.Word("source"),
            map.Deprecated(),
            new(map.RequiredMaps("values", "the value").Select(EnumValue).ToList())
        );
        map.Close();
        return result;
    }

    public static ModelSpec Model(MapReader map)
    {
        var model = new ModelSpec
        {
            Name = map.Name(),
            Doc = map.DocUnlessAdding(),
            Remarks = map.Remarks(),
            Usage = map.Choice("usage", "response", ModelSpec.Usages),
            Access = map.Choice("access", "public", ModelSpec.Accesses),
            Since = map.Since(),
            Source = map.Word("source"),
            Deprecated = map.Deprecated(),
            Properties = new(map.RequiredMaps("properties", "the property").Select(Property).ToList()),
        };
        map.Close();
        return model;
    }

    public static FieldsetSpec Fieldset(MapReader map)
    {
        map.RequireUnlessAdding("model", "extends");
        map.Require("fields", "extends");
        var fieldset = new FieldsetSpec
        {
            Name = map.Key,
            Model = map.Word("model") ?? "",
            Doc = map.DocUnlessAdding(),
            IsDefault = map.Flag("default", false),
            Extends = map.Word("extends"),
            Without = map.Texts("without"),
            Unasked = map.Texts("unasked"),
            IsOpen = map.Flag("open", false),
            Fields = map.Texts("fields"),
        };
        map.Close();
        return fieldset;
    }

    public static MetricSetSpec MetricSet(MapReader map)
    {
        var set = new MetricSetSpec(
            map.Key,
            map.RequiredWordUnlessAdding("enum") ?? "",
            map.DocUnlessAdding(),
            new(map.RequiredMaps("metrics", "the metric").Select(Metric).ToList())
        );
        map.Close();
        return set;
    }

    public static WebhookSpec Webhook(MapReader map)
    {
        var webhook = new WebhookSpec
        {
            Key = map.Key,
            Name = map.Word("name"),
            Topic = map.RequiredWord("topic"),
            Payload = map.Type("payload"),
            Doc = map.Doc(),
            Scopes = map.Texts("scopes"),
            Since = map.Since(),
        };
        map.Close();
        return webhook;
    }

    private static EnumValueSpec EnumValue(MapReader map)
    {
        var value = new EnumValueSpec
        {
            Key = map.Key,
            Name = map.Word("name"),
            Doc = map.Doc(),
            Aliases = map.Texts("aliases"),
            Advice = map.Words("advice"),
            Since = map.Since(),
            Deprecated = map.Deprecated(),
        };
        map.Close();
        return value;
    }

    private static PropertySpec Property(MapReader map)
    {
        map.RefuseMaps("type", "an object within another is a model of its own: declare it below 'models', and name it as the 'type'");
        var property = new PropertySpec
        {
            Key = map.Key,
            Name = map.Word("name"),
            Type = map.Type(),
            Doc = map.Doc(),
            Required = map.Flag("required", false),
            Bounds = map.Bounds(),
            Expand = map.Texts("expand"),
            Repeats = map.Flag("repeats", false),
            Secret = map.Flag("secret", false),
            Bare = map.Flag("bare", false),
            IsNumber = map.Flag("number", false),
            AlsoIn = map.Texts("also_in"),
            EndsDay = map.Word("ends_day"),
            Scopes = map.Texts("scopes"),
            Since = map.Since(),
            Source = map.Word("source"),
            Deprecated = map.Deprecated(),
        };
        map.Close();
        return property;
    }

    private static MetricSpec Metric(MapReader map)
    {
        var metric = new MetricSpec(
            map.Key,
            map.Word("name"),
            map.RequiredChoice("kind", MetricSpec.Kinds),
            map.Doc(),
            map.Since(),
            map.Deprecated()
        )
        {
            Title = map.Words("title"),
        };
        map.Close();
        return metric;
    }
}
