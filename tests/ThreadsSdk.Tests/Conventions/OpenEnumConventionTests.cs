using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThreadsSdk.Spec;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>What holds for every enum Meta may extend.</summary>
public sealed class OpenEnumConventionTests
{
    public static TheoryData<string> Enums => [.. PublicSurface.Types.Where(IsOpenEnum).Select(type => type.Name)];

    [Fact]
    public void Every_enum_of_the_spec_is_an_open_enum() =>
        Assert.Empty(
            SpecOfThreads.Content.Enums.Select(item => item.Name).Except(PublicSurface.Types.Where(IsOpenEnum).Select(type => type.Name))
        );

    [Theory]
    [MemberData(nameof(Enums))]
    public void Enum_knows_the_values_of_the_spec(string name)
    {
        Type type = TypeOf(name);

        object[] known = [.. ((IEnumerable)type.GetProperty("Known")!.GetValue(null)!).Cast<object>()];

        Assert.NotEmpty(known);
        Assert.All(known, value => Assert.True(IsKnown(value)));
        Assert.Equal(
            known.Select(value => value.ToString()).Order(StringComparer.Ordinal),
            StaticValues(type).Select(property => property.GetValue(null)!.ToString()).Order(StringComparer.Ordinal)
        );
        if (SpecOfThreads.Content.Enums.SingleOrDefault(item => item.Name == name) is { } spec)
        {
            Assert.Equal(spec.Values.Select(value => value.Key), known.Select(value => value.ToString()));
            Assert.All(spec.Values, value => Assert.Equal(value.Key, type.GetProperty(value.CSharp)!.GetValue(null)!.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Enum_reads_aliases_as_the_value_they_stand_for(string name)
    {
        Type type = TypeOf(name);
        IEnumerable<EnumValueSpec> values = SpecOfThreads.Content.Enums.Where(item => item.Name == name).SelectMany(item => item.Values);
        foreach (EnumValueSpec value in values)
        {
            Assert.All(value.Aliases, alias => Assert.Equal(type.GetProperty(value.CSharp)!.GetValue(null), Read(type, $"\"{alias}\"")));
        }
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Enum_keeps_a_value_it_does_not_know(string name)
    {
        Type type = TypeOf(name);

        object value = Read(type, "\"SOMETHING_NEW \\u00e9\"");

        Assert.False(IsKnown(value));
        Assert.Equal("SOMETHING_NEW é", value.ToString());
        Assert.Equal(value, Read(type, JsonSerializer.Serialize(value, type, ThreadsJson.Options)));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Enum_survives_its_default_and_JSON_null(string name)
    {
        Type type = TypeOf(name);
        object nothing = Activator.CreateInstance(type)!;

        Assert.False(IsKnown(nothing));
        Assert.Equal("", nothing.ToString());
        Assert.Equal("null", JsonSerializer.Serialize(nothing, type, ThreadsJson.Options));
        Assert.Null(JsonSerializer.Deserialize("null", typeof(Nullable<>).MakeGenericType(type)));
    }

    [Fact]
    public void Every_enum_has_a_converter_that_contexts_of_users_can_reach() =>
        Assert.All(
            PublicSurface.Types.Where(IsOpenEnum),
            type => Assert.True(type.GetCustomAttribute<JsonConverterAttribute>() is { ConverterType.IsVisible: true }, type.Name)
        );

    private static bool IsOpenEnum(Type type) => type.IsValueType && type.GetProperty("IsKnown") is not null;

    private static bool IsKnown(object value) => (bool)value.GetType().GetProperty("IsKnown")!.GetValue(value)!;

    private static IEnumerable<PropertyInfo> StaticValues(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type);

    private static object Read(Type type, string json) => JsonSerializer.Deserialize(json, type, ThreadsJson.Options)!;

    private static Type TypeOf(string name) => PublicSurface.Assembly.GetType($"ThreadsSdk.{name}", throwOnError: true)!;
}
