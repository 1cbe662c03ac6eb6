using System.Reflection;
using System.Text.Json;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>Makes models that have a value in every property, down to models inside models.</summary>
internal static class Samples
{
    private const int Deepest = 3;

    public static object Make(Type type, string text = "some text", int depth = 0) =>
        type switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(int) => 7,
            _ when type == typeof(long) => 8_000_000_000L,
            _ when type == typeof(double) => 0.25,
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 5, 4, 12, 10, 10, TimeSpan.Zero),
            _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(90),
            _ when type == typeof(WebhookChange) => new ReplyChange((ReplyWebhook)Make(typeof(ReplyWebhook), text, depth + 1)),
            _ when type == typeof(IReadOnlyDictionary<string, JsonElement>) => Unknown(text),
            _ when type == typeof(Action<UnreadItem>) => (Action<UnreadItem>)(static _ => { }),
            { IsGenericType: true } => List(type.GetGenericArguments()[0], text, depth),
            { IsValueType: true } when type.GetProperty("Default") is { } mask => mask.GetValue(null)!,
            { IsValueType: true } => OpenEnum(type),
            _ => Model(type, text, depth),
        };

    /// <summary>Properties no model knows.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Unknown(string text) =>
        new Dictionary<string, JsonElement>
        {
            ["something_new"] = JsonSerializer.SerializeToElement(new { text, list = new object?[] { 1, null, "x" } }),
            ["something_null"] = JsonSerializer.SerializeToElement<object?>(null),
        };

    private static object Model(Type type, string text, int depth)
    {
        object model = Activator.CreateInstance(type)!;
        foreach (
            PropertyInfo property in type.GetProperties().Where(property => property.SetMethod is not null && !HoldsOthers(type, property))
        )
        {
            if (depth < Deepest || !IsModel(property.PropertyType))
            {
                property.SetValue(model, Make(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, text, depth + 1));
            }
        }

        return model;
    }

    private static Array List(Type item, string text, int depth)
    {
        Array list = Array.CreateInstance(item, depth < Deepest ? 1 : 0);
        if (list.Length > 0)
        {
            list.SetValue(Make(item, text, depth + 1), 0);
        }

        return list;
    }

    private static object OpenEnum(Type type) =>
        ((System.Collections.IEnumerable)type.GetProperty("Known")!.GetValue(null)!).Cast<object>().First();

    /// <summary>Whether the values of other properties are in this one where the JSON has another shape.</summary>
    private static bool HoldsOthers(Type type, PropertyInfo property) =>
        SpecOfThreads.Content.Models.FirstOrDefault(model => model.Name == type.Name) is { } model
        && model.Properties.Any(other => other.HoldsOthersOf(model) && other.CSharp == property.Name);

    private static bool IsModel(Type type) => type.IsClass && type.Assembly == PublicSurface.Assembly;
}
