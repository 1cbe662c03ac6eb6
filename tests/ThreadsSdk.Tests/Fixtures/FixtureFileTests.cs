using System.Text.Json;
using ThreadsSdk.Generator.Tests.Running;
using ThreadsSdk.Testing;
using ThreadsSdk.Testing.Mappings;
using Xunit;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>What must hold of the files in tests/fixtures/mappings, which the package carries.</summary>
public sealed class FixtureFileTests
{
    private static readonly (string Path, string Text)[] Files = Repository.Read("tests/fixtures/mappings", "*.json");

    [Fact]
    public void Package_carries_every_mapping_in_the_order_of_the_files() =>
        Assert.Equal(
            Files.SelectMany(file => FixtureReader.Read(file.Text, file.Path)).Select(mapping => mapping.Name),
            ThreadsFixtures.All.Select(fixture => fixture.Name)
        );

    [Fact]
    public void Mapping_stands_in_the_file_of_its_operation() =>
        Assert.All(
            Files,
            file => Assert.All(FixtureReader.Read(file.Text, file.Path), mapping => Assert.Equal($"{mapping.Operation}.json", file.Path))
        );

    [Fact]
    public void No_key_stands_twice_in_an_object() =>
        Assert.All(
            Files,
            file =>
            {
                using JsonDocument strict = JsonDocument.Parse(file.Text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            }
        );

    [Fact]
    public void No_two_mappings_have_one_name() =>
        Assert.Empty(ThreadsFixtures.All.CountBy(mapping => mapping.Name).Where(count => count.Value > 1).Select(count => count.Key));

    [Fact]
    public void Every_operation_has_a_success_and_an_error()
    {
        foreach (IGrouping<string, ThreadsFixture> operation in ThreadsFixtures.All.GroupBy(mapping => mapping.Operation))
        {
            Assert.Contains(operation, mapping => !mapping.IsError);
            Assert.Contains(operation, mapping => mapping.IsError);
        }
    }

    [Fact]
    public async Task No_request_is_answered_by_two_mappings_of_one_priority()
    {
        foreach (ThreadsFixture mapping in ThreadsFixtures.All)
        {
            SentRequest request = await mapping.DescribeRequestAsync(new Uri("http://host.example"), TestContext.Current.CancellationToken);
            Assert.All(
                ThreadsFixtures.All.Where(one => one.Request.Matches(request)).GroupBy(one => one.Priority),
                equals => Assert.Single(equals)
            );
        }
    }
}
