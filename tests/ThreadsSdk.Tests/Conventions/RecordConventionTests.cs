using System.Reflection;
using System.Text.Json;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>What the generator writes into records in place of the compiler does what the compiler's does.</summary>
public sealed class RecordConventionTests
{
    public static TheoryData<string> Models => [.. SpecOfThreads.Models.Select(model => model.Name)];

    public static TheoryData<string> Records =>
        [
            .. SpecOfThreads.Models.Select(model => model.Name),
            .. SpecOfThreads.Operations.Where(operation => operation.Optional.Count > 0).Select(operation => operation.Options),
        ];

    [Theory]
    [MemberData(nameof(Records))]
    public void Text_of_a_record_names_every_property_in_order(string name)
    {
        Type type = TypeOf(name);
        bool hidesSecrets = SpecOfThreads.Models.Any(model => model.Name == name && model.Properties.Any(property => property.Secret));

        var text = Samples.Make(type).ToString()!;

        var at = 0;
        Assert.StartsWith($"{name} {{ ", text);
        Assert.EndsWith(" }", text);
        Assert.All(
            type.GetProperties()
                .Where(property => property.Name != "AdditionalProperties" || !hidesSecrets)
                .OrderBy(property => Depth(property.DeclaringType!)),
            property => at = AssertFollows($"{property.Name} = ", text, at)
        );
    }

    [Fact]
    public void Text_of_a_record_is_as_the_compiler_would_write_it()
    {
        var styling = new TextStyling { Offset = 1, Length = 2 };

        Assert.Equal("TextStyling { Offset = 1, Length = 2, StylingInfo = , AdditionalProperties =  }", styling.ToString());
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Equal_records_have_the_same_hash(string name)
    {
        object record = Samples.Make(TypeOf(name));

        object copy = TypeOf(name).GetMethod("<Clone>$")!.Invoke(record, [])!;

        Assert.Equal(record, copy);
        Assert.Equal(record.GetHashCode(), copy.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Models_read_from_the_same_JSON_are_equal(string name)
    {
        Type type = TypeOf(name);
        var json = JsonSerializer.Serialize(Samples.Make(type), ThreadsJson.Options.GetTypeInfo(type));

        object first = JsonSerializer.Deserialize(json, ThreadsJson.Options.GetTypeInfo(type))!;
        object second = JsonSerializer.Deserialize(json, ThreadsJson.Options.GetTypeInfo(type))!;

        Assert.True(AreEqual(type, first, second), json);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Records_that_differ_in_one_property_are_not_equal(string name)
    {
        Type type = TypeOf(name);
        object record = Samples.Make(type);

        foreach (
            PropertyInfo property in type.GetProperties()
                .Where(property => property.SetMethod is not null && CanBeNull(property) && property.GetValue(record) is not null)
        )
        {
            object other = type.GetMethod("<Clone>$")!.Invoke(record, [])!;
            property.SetValue(other, null);

            Assert.False(AreEqual(type, record, other), property.Name);
        }
    }

    /// <summary>A record that derives from another one tells the properties of that one first.</summary>
    private static int Depth(Type type) => type.BaseType is { } other ? Depth(other) + 1 : 0;

    private static bool CanBeNull(PropertyInfo property) =>
        !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null;

    /// <summary>By the operator, which compilers write calls of.</summary>
    private static bool AreEqual(Type type, object first, object second) =>
        (bool)type.GetMethod("op_Equality", [type, type])!.Invoke(null, [first, second])!;

    private static int AssertFollows(string part, string text, int from)
    {
        var at = text.IndexOf(part, from, StringComparison.Ordinal);
        Assert.True(at >= from, $"'{part}' is not in its place in: {text}");
        return at;
    }

    private static Type TypeOf(string name) => PublicSurface.Assembly.GetType($"ThreadsSdk.{name}", throwOnError: true)!;
}
