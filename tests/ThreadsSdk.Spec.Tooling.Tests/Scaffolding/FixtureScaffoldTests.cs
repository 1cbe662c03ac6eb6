using System.Text.Json;
using ThreadsSdk.Spec.Linking;
using ThreadsSdk.Spec.Tooling.Scaffolding.Fixtures;
using Xunit;

namespace ThreadsSdk.Spec.Tooling.Tests.Scaffolding;

public sealed class FixtureScaffoldTests
{
    private static readonly SpecSource Source = SpecSource.LoadBuiltIn();

    public static TheoryData<string> Operations =>
        [.. Source.Content.Groups.SelectMany(group => group.Operations).Select(operation => operation.FullName)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operation_gets_a_success_and_an_error_that_its_request_tells_apart(string name)
    {
        var operation = Source.Content.Groups.SelectMany(group => group.Operations).Single(operation => operation.FullName == name);

        var scaffold = FixtureScaffold.Create(Source.Content, operation);

        Assert.Null(scaffold.Remark);
        using var json = JsonDocument.Parse(scaffold.Mappings);
        var mappings = json.RootElement.GetProperty("mappings").EnumerateArray().ToList();
        Assert.Equal(["success", "error"], mappings.Select(mapping => mapping.GetProperty("metadata").GetProperty("outcome").GetString()));
        Assert.Equal(2, mappings.Select(mapping => mapping.GetProperty("request").GetRawText()).Distinct().Count());
        Assert.All(mappings, mapping => Assert.DoesNotContain('{', mapping.GetProperty("request").GetProperty("urlPath").GetString()!));
        Assert.Contains($"Returns(", scaffold.Cases, StringComparison.Ordinal);
        Assert.Contains("Fails<Threads", scaffold.Cases, StringComparison.Ordinal);
        Assert.All(scaffold.Cases.Split('\n'), line => Assert.InRange(line.Length, 0, 140));
    }

    [Fact]
    public void No_two_operations_get_the_same_request()
    {
        var requests = Source
            .Content.Groups.SelectMany(group => group.Operations)
            .Select(operation => JsonDocument.Parse(FixtureScaffold.Create(Source.Content, operation).Mappings).RootElement)
            .SelectMany(file => file.GetProperty("mappings").EnumerateArray())
            .Select(mapping => mapping.GetProperty("request").GetRawText())
            .ToList();

        Assert.Equal(requests.Count, requests.Distinct().Count());
    }

    [Fact]
    public void Files_are_the_same_in_every_run()
    {
        var operation = Source.Content.Groups[0].Operations[0];

        var first = FixtureScaffold.Create(Source.Content, operation);
        var second = FixtureScaffold.Create(Source.Content, operation);

        Assert.Equal((first.Mappings, first.Cases), (second.Mappings, second.Cases));
    }

    [Fact]
    public void What_is_made_up_keeps_the_rules_of_every_kind_of_parameter()
    {
        var scaffold = Create(
            """
            media_id: { in: path, type: id, doc: A. }
            text: { in: form, type: string, required: true, min_length: 12, max_length: 14, doc: B. }
            stars: { in: form, type: int, required: true, min: 3, max: 5, doc: C. }
            marks: { in: form, type: csv<id>, required: true, min_items: 2, doc: D. }
            kind: { in: form, type: ReplyControl, required: true, doc: E. }
            poll: { in: form, type: json<PollAttachment>, required: true, doc: F. }
            at: { in: form, type: unix_time, required: true, doc: G. }
            version: { in: form, type: string, value: two, doc: H. }
            secret: { in: form, type: string, required: true, secret: true, doc: I. }
            """
        );

        using var json = JsonDocument.Parse(scaffold.Mappings);
        var request = json.RootElement.GetProperty("mappings")[0].GetProperty("request");
        var form = request
            .GetProperty("formParameters")
            .EnumerateObject()
            .ToDictionary(pair => pair.Name, pair => pair.Value.EnumerateObject().Single().Value.ToString());
        Assert.InRange(form["text"].Length, 12, 14);
        Assert.Equal("3", form["stars"]);
        Assert.Equal(2, form["marks"].Split(',').Distinct().Count());
        Assert.Equal("everyone", form["kind"]);
        Assert.Contains("\"option_a\"", form["poll"], StringComparison.Ordinal);
        Assert.Equal("two", form["version"]);
        Assert.StartsWith("TEST-", form["secret"], StringComparison.Ordinal);
        Assert.Contains("ReplyControl.Everyone", scaffold.Cases, StringComparison.Ordinal);
        Assert.Contains("new() { OptionA = ", scaffold.Cases, StringComparison.Ordinal);
    }

    [Fact]
    public void Operation_that_takes_nothing_says_that_its_error_is_missing()
    {
        var scaffold = Create(null);

        Assert.Contains("write its error by hand", scaffold.Remark, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(scaffold.Mappings);
        Assert.Equal(1, json.RootElement.GetProperty("mappings").GetArrayLength());
    }

    private static FixtureScaffold Create(string? parameters)
    {
        var path = parameters is null ? "GET /glows" : "POST /{media_id}/glows";
        var yaml = $"""
            endpoints:
              Glows:
                doc: Glows.
                operations:
                  Try:
                    http: {path}
                    doc: Tries.
                    returns: ActionResult

            """;
        if (parameters is not null)
        {
            yaml =
                yaml.TrimEnd()
                + "\n        parameters:\n"
                + string.Concat(parameters.Split('\n').Select(line => $"          {line.Trim()}\n"));
        }

        var (content, diagnostics) = LinkedSpec.Load([.. Source.Files, ("glows.yaml", yaml)]);
        Assert.Empty(diagnostics);
        return FixtureScaffold.Create(content, content.Groups.Single(group => group.Name == "Glows").Operations[0]);
    }
}
