using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks that keys can travel: none holds a sign that separates names in a query, in a field mask or in a list of scopes.</summary>
internal static class WireNameChecker
{
    private static readonly Regex Name = new("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant);

    public static void Check(ThreadsSpecification spec, LinkScope scope)
    {
        // A letter of another alphabet was reported where it was read.
        foreach (var (key, pointer) in OwnNames(spec).Concat(OtherNames(spec)).Where(name => ForeignLetter.Describe(name.Key) is null))
        {
            if (WireName.FindSeparator(key) is { } separator)
            {
                var sign = separator.Trim().Length == 0 ? "a blank" : $"'{separator}'";
                var meant = WireName.WithoutSeparators(key);
                Report($"a name that can travel: it holds {sign}", meant.Length == 0 ? "" : $"; did you mean '{meant}'?");
            }
            else if (key.Length == 0)
            {
                Report("a name that can travel: it is empty", "");
            }

            void Report(string expected, string suggestion) => scope.Report(SpecRules.InvalidValue, pointer, key, expected, suggestion);
        }

        foreach (var (key, pointer) in OwnNames(spec).Where(name => !Name.IsMatch(name.Key) && WireName.FindSeparator(name.Key) is null))
        {
            var meant = InSmallLetters(key);
            var suggestion = Name.IsMatch(meant) && ForeignLetter.Describe(key) is null ? $"; did you mean '{meant}'?" : "";
            if (ForeignLetter.Describe(key) is null && key.Length > 0)
            {
                scope.Report(SpecRules.InvalidValue, pointer, key, "a name in small letters, digits and '_'", suggestion);
            }
        }
    }

    /// <summary>Writes a name the way names travel: <c>likeCount</c> and <c>like-count</c> become <c>like_count</c>.</summary>
    private static string InSmallLetters(string name) =>
        Regex.Replace(Regex.Replace(name, "(?<=[a-z0-9])(?=[A-Z])", "_"), "[^A-Za-z0-9]+", "_").Trim('_').ToLowerInvariant();

    /// <summary>Names that the spec gives, or that Meta writes in one way.</summary>
    private static IEnumerable<(string Key, string Pointer)> OwnNames(ThreadsSpecification spec) =>
        [
            .. (spec.Api?.OwnSubcodes ?? default).Select(range => (range.Key, $"/api/own_subcodes/{range.Key}")),
            .. spec.Scopes.Select(scope => (scope.Key, $"/scopes/{scope.Key}")),
            .. spec.Limits.Select(limit => (limit.Key, $"/limits/{limit.Key}")),
            .. spec.Quotas.Select(quota => (quota.Key, $"/quotas/{quota.Key}")),
            .. spec.Errors.Select(error => (error.Key, $"/errors/{error.Key}")),
            .. spec.Webhooks.Select(webhook => (webhook.Key, $"/webhooks/{webhook.Key}")),
            .. spec.Metrics.SelectMany(set => set.Metrics.Select(metric => (metric.Key, $"/metrics/{set.Name}/metrics/{metric.Key}"))),
            .. spec.ParameterSets.Select(set => (set.Key, $"/parameter_sets/{set.Key}")),
        ];

    /// <summary>Names that are whatever the other side calls its parameters, properties and values.</summary>
    private static IEnumerable<(string Key, string Pointer)> OtherNames(ThreadsSpecification spec) =>
        [
            .. spec.Models.SelectMany(model =>
                model.Properties.Select(property => (property.Key, $"/models/{model.Name}/properties/{property.Key}"))
            ),
            .. spec.ParameterSets.SelectMany(set => Parameters(set.Parameters, $"/parameter_sets/{set.Key}")),
            .. spec.Urls.SelectMany(url => Parameters(url.Parameters, $"/urls/{url.Name}")),
            .. spec
                .Groups.SelectMany(group => group.Operations)
                .SelectMany(operation => Parameters(operation.Parameters, $"/endpoints/{operation.Group}/operations/{operation.Name}")),
            .. Values(spec),
        ];

    /// <summary>The values of enums. Those that are made of other sections have the names of those.</summary>
    private static IEnumerable<(string Key, string Pointer)> Values(ThreadsSpecification spec) =>
        from item in spec.Enums
        let pointer = NameChecker.Origin(spec, item.Name).Values
        where pointer.StartsWith("/enums/", System.StringComparison.Ordinal)
        from value in item.Values
        select (value.Key, $"{pointer}/{value.Key}");

    private static IEnumerable<(string Key, string Pointer)> Parameters(IEnumerable<ParameterSpec> parameters, string pointer) =>
        parameters.Select(parameter => (parameter.Key, $"{pointer}/parameters/{parameter.Key}"));
}
