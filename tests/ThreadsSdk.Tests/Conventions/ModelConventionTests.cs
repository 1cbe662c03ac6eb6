using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ThreadsSdk.Spec;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>What holds for every model of the spec.</summary>
public sealed class ModelConventionTests
{
    private const string Secret = "THis-is-a-secret-of-some-length";

    public static TheoryData<string> Models => [.. SpecOfThreads.Models.Select(model => model.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_has_the_properties_of_the_spec_and_writes_their_names(string name)
    {
        ModelSpec model = ModelOf(name);
        Type type = TypeOf(name);
        object sample = Samples.Make(type);

        JsonObject json = JsonNode.Parse(JsonSerializer.Serialize(sample, type, ThreadsJson.Options))!.AsObject();

        Assert.Equal(
            model
                .Properties.Select(property => property.CSharp)
                .Concat(model.Properties.Select(property => property.EndsDay).OfType<string>())
                .Append("AdditionalProperties")
                .Order(StringComparer.Ordinal),
            type.GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            model
                .Properties.Where(property => !property.HoldsOthersOf(model))
                .Select(property => property.Key)
                .Concat(Samples.Unknown("").Keys)
                .Order(StringComparer.Ordinal),
            json.Select(property => property.Key).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_reads_back_all_that_it_writes(string name)
    {
        Type type = TypeOf(name);
        object sample = Samples.Make(type);

        object? again = JsonSerializer.Deserialize(JsonSerializer.Serialize(sample, type, ThreadsJson.Options), type, ThreadsJson.Options);

        Assert.Equal(sample, again);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_takes_each_value_from_its_own_name(string name)
    {
        Type type = TypeOf(name);
        JsonObject all = JsonNode.Parse(JsonSerializer.Serialize(Samples.Make(type), type, ThreadsJson.Options))!.AsObject();
        ModelSpec model = ModelOf(name);
        foreach (PropertySpec property in model.Properties.Where(property => !property.Required && !property.HoldsOthersOf(model)))
        {
            JsonObject one = JsonNode.Parse(all.ToJsonString())!.AsObject();
            foreach (PropertySpec other in model.Properties.Where(other => other != property && !other.Required))
            {
                one.Remove(other.Key);
            }

            object read = JsonSerializer.Deserialize(one, type, ThreadsJson.Options)!;
            Assert.NotNull(type.GetProperty(property.CSharp)!.GetValue(read));
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_has_nothing_when_its_JSON_is_empty(string name)
    {
        Type type = TypeOf(name);
        if (ModelOf(name).Properties.Any(property => property.Required) && ModelOf(name).HoldsRequired)
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{}", type, ThreadsJson.Options));
            return;
        }

        object model = JsonSerializer.Deserialize("{}", type, ThreadsJson.Options)!;

        Assert.All(type.GetProperties(), property => Assert.Null(property.GetValue(model)));
        Assert.Equal("{}", JsonSerializer.Serialize(model, type, ThreadsJson.Options));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_is_null_when_its_JSON_is(string name) =>
        Assert.Null(JsonSerializer.Deserialize("null", TypeOf(name), ThreadsJson.Options));

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_is_read_without_the_options_of_the_SDK_too(string name)
    {
        Type type = TypeOf(name);
        object sample = Samples.Make(type);

        string json = JsonSerializer.Serialize(sample, type);

        Assert.Equal(JsonSerializer.Serialize(sample, type, ThreadsJson.Options), json);
        Assert.Equal(sample, JsonSerializer.Deserialize(json, type));
    }

    /// <summary>A user's own <see cref="JsonSerializerContext"/> does not compile when it cannot make the converter of a model.</summary>
    [Fact]
    public void Every_model_has_a_converter_that_contexts_of_users_can_reach() =>
        Assert.All(
            SpecOfThreads.Models.Select(model => TypeOf(model.Name)),
            type => Assert.True(type.GetCustomAttribute<JsonConverterAttribute>() is { ConverterType.IsVisible: true }, type.Name)
        );

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_does_not_show_its_secrets(string name)
    {
        ModelSpec model = ModelOf(name);
        Type type = TypeOf(name);
        object sample = Activator.CreateInstance(type)!;
        foreach (PropertySpec property in model.Properties.Where(property => property.Secret))
        {
            type.GetProperty(property.CSharp)!.SetValue(sample, Secret);
        }

        Assert.DoesNotContain(Secret, sample.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_are_secret_in_the_spec() =>
        Assert.All(
            SpecOfThreads.Models.SelectMany(model => model.Properties),
            property => Assert.True(property.Secret || !property.Key.EndsWith("_token", StringComparison.Ordinal), property.Key)
        );

    [Fact]
    public void Every_model_of_the_SDK_stands_in_the_spec() =>
        Assert.Equal(
            SpecOfThreads.Models.Select(model => model.Name).Order(StringComparer.Ordinal),
            PublicSurface
                .Types.Where(type => type.GetProperty("AdditionalProperties") is not null)
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal)
        );

    private static ModelSpec ModelOf(string name) => SpecOfThreads.Models.Single(model => model.Name == name);

    private static Type TypeOf(string name) => PublicSurface.Assembly.GetType($"ThreadsSdk.{name}", throwOnError: true)!;
}
