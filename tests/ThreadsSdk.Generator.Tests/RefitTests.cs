using System.Text.RegularExpressions;
using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Generator.Tests;

/// <summary>What Refit needs of the interfaces, beyond that they compile.</summary>
public sealed partial class RefitTests
{
    private static readonly GeneratorRun Run = GeneratorRun.OfRefit(Repository.Spec);

    /// <summary>The methods Refit implements: the lines of each, from its attributes to its last parameter.</summary>
    private static readonly string[] Sent =
    [
        .. Run.Files.Values.SelectMany(text => SentMethod().Matches(text)).Select(match => match.Value),
    ];

    [Fact]
    public void Every_operation_is_sent_by_a_method_of_its_own()
    {
        var operations = OperationHeader().Count(string.Concat(Repository.Spec.Select(file => file.Text)));

        var names = Sent.Select(method => SentName().Match(method).Value).ToList();

        Assert.Equal(operations, names.Count);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void Refit_is_handed_nothing_that_it_would_format()
    {
        var parameters = Sent.SelectMany(method => method.Split('\n'))
            .Where(line => line.EndsWith(',') || line.EndsWith(");", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(parameters);
        Assert.All(parameters, line => Assert.Matches(TextParameter(), line));
    }

    [Fact]
    public void Token_goes_with_what_needs_one_and_with_nothing_else()
    {
        var without = Sent.Where(method => !method.Contains("[Header(\"Authorization\")] string authorization", StringComparison.Ordinal));

        Assert.Equal(
            [
                "SendEmbedsGetAsync",
                "SendOAuthExchangeCodeAsync",
                "SendOAuthGetAppTokenAsync",
                "SendOAuthExchangeTokenAsync",
                "SendOAuthRefreshTokenAsync",
            ],
            without.Select(method => SentName().Match(method).Value)
        );
    }

    [Fact]
    public void One_interface_is_written_again_when_one_operation_changed()
    {
        var edited = Run.Edit("endpoints/search.yaml", "doc: Searches public posts for a keyword or a topic.", "doc: Searches.");

        Assert.Equal(["Endpoints.ISearchRefitApi"], edited.Written);
    }

    [GeneratedRegex(@"\[EditorBrowsable.*?\);\n", RegexOptions.Singleline)]
    private static partial Regex SentMethod();

    [GeneratedRegex(@"\bSend\w+Async(?=\(\n)")]
    private static partial Regex SentName();

    [GeneratedRegex(@"^ +http: (GET|POST|DELETE) ", RegexOptions.Multiline)]
    private static partial Regex OperationHeader();

    [GeneratedRegex(@"^ +(\[[^\]]+\] (string|ThreadsOperation|HttpContent)\??|CancellationToken) @?\w+(,|\);)$")]
    private static partial Regex TextParameter();
}
