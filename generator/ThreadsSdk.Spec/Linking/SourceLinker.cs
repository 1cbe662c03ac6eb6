using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Turns the names of Meta's pages into addresses, so that everything that is documented can link to them.</summary>
internal sealed class SourceLinker(ThreadsSpecification spec, List<SpecFault> faults)
{
    private static readonly Regex PagePath = new("^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*$", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, string> _pages = (spec.Api?.Pages ?? default).ToDictionary(
        page => page.Key,
        page => spec.Api!.Documentation.TrimEnd('/') + "/" + page.Path,
        StringComparer.Ordinal
    );

    /// <summary>Gets the pointer of the first source that is a page, where there is no section <c>api</c> that could have it.</summary>
    public string? LacksApi { get; private set; }

    public ThreadsSpecification Link()
    {
        foreach (var page in (spec.Api?.Pages ?? default).Where(page => page.Path.Length > 0 && !PagePath.IsMatch(page.Path)))
        {
            faults.Add(
                new SpecFault(
                    SpecRules.InvalidValue,
                    new([page.Path, "a path such as posts/polls, without a slash at its ends", ""]),
                    $"/api/pages/{page.Key}"
                )
            );
        }

        return spec with
        {
            Limits = Each(spec.Limits, limit => limit with { Source = Find(limit.Source, $"/limits/{limit.Key}") }),
            Quotas = Each(spec.Quotas, quota => quota with { Source = Find(quota.Source, $"/quotas/{quota.Key}") }),
            Enums = Each(spec.Enums, item => item with { Source = Find(item.Source, $"/enums/{item.Name}") }),
            Models = Each(spec.Models, Link),
            ParameterSets = Each(
                spec.ParameterSets,
                set => set with { Parameters = Link(set.Parameters, $"/parameter_sets/{set.Key}/parameters") }
            ),
            Groups = Each(spec.Groups, group => group with { Operations = Each(group.Operations, Link) }),
            Urls = Each(
                spec.Urls,
                url =>
                    url with
                    {
                        Source = Find(url.Source, $"/urls/{url.Name}"),
                        Parameters = Link(url.Parameters, $"/urls/{url.Name}/parameters"),
                    }
            ),
        };
    }

    private ModelSpec Link(ModelSpec model)
    {
        var pointer = $"/models/{model.Name}";
        return model with
        {
            Source = Find(model.Source, pointer),
            Properties = Each(
                model.Properties,
                property => property with { Source = Find(property.Source, $"{pointer}/properties/{property.Key}") }
            ),
        };
    }

    private OperationSpec Link(OperationSpec operation)
    {
        var pointer = $"/endpoints/{operation.Group}/operations/{operation.Name}";
        return operation with
        {
            Source = Find(operation.Source, pointer),
            Parameters = Link(operation.Parameters, $"{pointer}/parameters"),
        };
    }

    private EquatableArray<ParameterSpec> Link(EquatableArray<ParameterSpec> parameters, string pointer) =>
        Each(parameters, parameter => parameter with { Source = Find(parameter.Source, $"{pointer}/{parameter.Key}") });

    /// <summary>Finds the address of a page. What is an address already stays.</summary>
    private string? Find(string? source, string pointer)
    {
        if (source is null || IsAddress(source))
        {
            return source;
        }

        if (source.Contains(':'))
        {
            faults.Add(
                new SpecFault(SpecRules.InvalidValue, new([source, "the name of a page or an https:// address", ""]), $"{pointer}/source")
            );
            return null;
        }

        if (spec.Api is null)
        {
            LacksApi ??= $"{pointer}/source";
            return null;
        }

        if (_pages.TryGetValue(source, out var address))
        {
            return address;
        }

        faults.Add(
            new SpecFault(SpecRules.UnknownReference, new(["page", source, Suggestion.For(source, _pages.Keys)]), $"{pointer}/source")
        );
        return null;
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal)
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Host.Length > 0
        && !text.Any(letter => char.IsWhiteSpace(letter) || letter is '"' or '<' or '>');

    private static EquatableArray<T> Each<T>(EquatableArray<T> items, Func<T, T> link)
        where T : IEquatable<T> => new(items.Select(link).ToList());
}
