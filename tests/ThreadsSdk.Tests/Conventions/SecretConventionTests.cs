using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>Nothing that holds a token or a secret shows it in its ToString.</summary>
public sealed class SecretConventionTests
{
    private const string Secret = "THis-is-a-secret-of-some-length";

    public static TheoryData<string> Types =>
        [
            .. PublicSurface
                .Types.Where(type => type is { IsClass: true, IsAbstract: false } && SecretsOf(type).Any())
                .Select(type => type.FullName!),
        ];

    [Theory]
    [MemberData(nameof(Types))]
    public void Object_does_not_show_its_secrets(string name)
    {
        Type type = PublicSurface.Assembly.GetType(name, throwOnError: true)!;
        object item = type.GetConstructor([]) is null ? RuntimeHelpers.GetUninitializedObject(type) : Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in SecretsOf(type))
        {
            property.SetValue(item, Secret);
        }

        Assert.DoesNotContain(Secret, item.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Client_shows_its_server_and_no_token()
    {
        using var client = new ThreadsClient(Secret);

        Assert.DoesNotContain(Secret, client.ToString(), StringComparison.Ordinal);
        Assert.Contains("graph.threads.net", client.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Request_shows_no_parameter()
    {
        var request = new ThreadsRequest(HttpMethod.Post, "me/threads")
        {
            Query = { ["access_token"] = Secret },
            Form = { ["client_secret"] = Secret },
        };

        Assert.Equal("POST me/threads", request.ToString());
    }

    private static IEnumerable<PropertyInfo> SecretsOf(Type type) =>
        type.GetProperties()
            .Where(property => property.PropertyType == typeof(string) && property.SetMethod is { IsPublic: true })
            .Where(property =>
                property.Name is "Code" or "ShortLived"
                || property.Name.EndsWith("Token", StringComparison.Ordinal)
                || property.Name.EndsWith("Secret", StringComparison.Ordinal)
            );
}
