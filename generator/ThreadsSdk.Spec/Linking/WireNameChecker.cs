using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks that keys can travel: none holds a sign that separates names in a query, in a field mask or in a list of scopes.</summary>
internal static class WireNameChecker
{
    private static readonly Regex Name = new("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant);
    private static readonly Regex Value = new("^[A-Za-z][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant);

    public static void Check(ThreadsSpecification spec, LinkScope scope)
    {
        // A letter of another alphabet was reported where it was read.
        foreach (var (key, pointer, isValue) in Keys(spec).Where(name => ForeignLetter.Describe(name.Key) is null))
        {
            if (WireName.FindSeparator(key) is { } separator)
            {
                var sign = separator.Trim().Length == 0 ? "a blank" : $"'{separator}'";
                var meant = WireName.WithoutSeparators(key);
                scope.Report(
                    SpecRules.InvalidValue,
                    pointer,
                    key,
                    $"a name that can travel: it holds {sign}",
                    meant.Length == 0 ? "" : $"; did you mean '{meant}'?"
                );
            }
            else if (isValue ? !Value.IsMatch(key) : !Name.IsMatch(key))
            {
                var form = isValue
                    ? "a text of letters, digits, '_' and '-' that begins with a letter"
                    : "a name in small letters, digits and '_'";
                var meant = InSmallLetters(key);
                var canBe = !isValue && meant != key && Name.IsMatch(meant);
                scope.Report(SpecRules.InvalidValue, pointer, key, form, canBe ? $"; did you mean '{meant}'?" : "");
            }
        }
    }

    /// <summary>Writes a name the way names travel: <c>likeCount</c> and <c>like-count</c> become <c>like_count</c>.</summary>
    private static string InSmallLetters(string name) =>
        Regex.Replace(Regex.Replace(name, "(?<=[a-z0-9])(?=[A-Z])", "_"), "[^A-Za-z0-9]+", "_").Trim('_').ToLowerInvariant();

    private static IEnumerable<(string Key, string Pointer, bool IsValue)> Keys(ThreadsSpecification spec) =>
        Names(spec).Select(name => (name.Key, name.Pointer, false)).Concat(Values(spec).Select(value => (value.Key, value.Pointer, true)));

    private static IEnumerable<(string Key, string Pointer)> Names(ThreadsSpecification spec) =>
        [
            .. (spec.Api?.OwnSubcodes ?? default).Select(range => (range.Key, $"/api/own_subcodes/{range.Key}")),
            .. spec.Scopes.Select(scope => (scope.Key, $"/scopes/{scope.Key}")),
            .. spec.Limits.Select(limit => (limit.Key, $"/limits/{limit.Key}")),
            .. spec.Quotas.Select(quota => (quota.Key, $"/quotas/{quota.Key}")),
            .. spec.Errors.Select(error => (error.Key, $"/errors/{error.Key}")),
            .. spec.Webhooks.Select(webhook => (webhook.Key, $"/webhooks/{webhook.Key}")),
            .. spec.Metrics.SelectMany(set => set.Metrics.Select(metric => (metric.Key, $"/metrics/{set.Name}/metrics/{metric.Key}"))),
            .. spec.Models.SelectMany(model =>
                model.Properties.Select(property => (property.Key, $"/models/{model.Name}/properties/{property.Key}"))
            ),
            .. spec.ParameterSets.Select(set => (set.Key, $"/parameter_sets/{set.Key}")),
            .. spec.ParameterSets.SelectMany(set => Parameters(set.Parameters, $"/parameter_sets/{set.Key}")),
            .. spec.Urls.SelectMany(url => Parameters(url.Parameters, $"/urls/{url.Name}")),
            .. spec
                .Groups.SelectMany(group => group.Operations)
                .SelectMany(operation => Parameters(operation.Parameters, $"/endpoints/{operation.Group}/operations/{operation.Name}")),
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
