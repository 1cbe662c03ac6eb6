using ThreadsSdk.Spec;
using ThreadsSdk.Testing;
using ThreadsSdk.Tests.Conventions;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>
/// Nothing of the spec and none of the fixtures is left out. A case fails unless the fixtures it names gave the answers; so a name among
/// the cases is a fixture that was used.
/// </summary>
public sealed class WireCoverageTests
{
    private const string Scaffold =
        "dotnet run --project src/ThreadsSdk.Cli -- spec fixtures --spec spec --mappings tests/fixtures/mappings "
        + "--cases tests/ThreadsSdk.Tests/Wire/Cases";

    private static IReadOnlyList<WireCase> Cases => WireCaseTests.Cases;

    public static TheoryData<string> Operations => [.. SpecOfThreads.Operations.Select(operation => operation.FullName)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operation_has_a_wire_test_that_returns_and_one_that_throws(string operation)
    {
        IEnumerable<ThreadsFixture> used = Cases.Where(one => one.Operation == operation).SelectMany(one => one.Fixtures);

        Assert.True(
            used.Select(fixture => fixture.IsError).Distinct().Count() == 2,
            $"{operation} needs a fixture that succeeds and one that fails, and cases that use them. To write them: {Scaffold}"
        );
    }

    [Fact]
    public void Every_fixture_is_of_an_operation_of_the_spec() =>
        Assert.Empty(ThreadsFixtures.Operations.Except(SpecOfThreads.Operations.Select(operation => operation.FullName)));

    [Fact]
    public void Every_fixture_is_used_by_a_wire_test() =>
        Assert.Empty(ThreadsFixtures.All.Except(Cases.SelectMany(one => one.Fixtures)).Select(fixture => fixture.Name));

    [Fact]
    public void No_two_wire_tests_have_one_name() =>
        Assert.Empty(Cases.CountBy(one => one.Name).Where(count => count.Value > 1).Select(count => count.Key));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Authorization_is_wanted_by_the_fixtures_of_operations_that_need_a_token_alone(string name)
    {
        OperationSpec operation = SpecOfThreads.Operations.Single(one => one.FullName == name);

        Assert.All(
            ThreadsFixtures.All.Where(mapping => mapping.Operation == name),
            mapping => Assert.Equal(operation.Auth != "none", mapping.Request.Headers["Authorization"].Example is not null)
        );
    }
}
