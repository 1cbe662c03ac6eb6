using System.Text;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Rules;
using ThreadsSdk.Spec.Tooling.Calls;

namespace ThreadsSdk.Cli.Commands.Call;

/// <summary>Makes the request of an operation out of parameters that are texts.</summary>
internal static class OperationRequest
{
    private const int LongestName = 40;

    public static ThreadsRequest Create(
        OperationCatalog catalog,
        OperationSpec operation,
        IReadOnlyList<(string Name, string Value)> parameters,
        string helpLine
    )
    {
        var step = $"Run `{helpLine}`, which lists its parameters.";
        Dictionary<string, string> given = new(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            var known = operation.Parameters.FirstOrDefault(parameter => parameter.Key == name && parameter.Value is null);
            if (known is null)
            {
                throw new UsageException($"{operation.FullName} has no parameter {Shown(name)}{Meant(operation, name)}", step);
            }

            if (!given.TryAdd(name, value.TrimStart([.. known.Strip ?? ""])))
            {
                throw new UsageException($"{name} was given twice.", step);
            }
        }

        var errors = new CallCheck(catalog.Spec, new RuleContext(catalog.Spec.Api!)).Check(operation, given);
        if (errors.Count > 0)
        {
            throw new UsageException($"{operation.FullName} cannot be called like this.", step)
            {
                Rules = [.. errors.Select(error => new ValidationError(error.Parameter, error.Rule))],
            };
        }

        return Create(catalog.Spec.Api!, operation, given);
    }

    /// <summary>A name is shown when it looks like one; anything else may be a secret that slipped in.</summary>
    private static string Shown(string name) =>
        name.Length <= LongestName && name.All(letter => char.IsAsciiLetterLower(letter) || letter == '_') ? name : "of that name";

    private static string Meant(OperationSpec operation, string name) =>
        Spelling.Nearest(name, operation.Parameters.Where(parameter => parameter.Value is null).Select(parameter => parameter.Key))
            is { } known
            ? $"; did you mean {known}?"
            : ".";

    private static ThreadsRequest Create(ApiSpec api, OperationSpec operation, Dictionary<string, string> given)
    {
        StringBuilder path = new(operation.Versioned ? operation.Path.TrimStart('/') : operation.Path);
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "path"))
        {
            path.Replace($"{{{parameter.Key}}}", Uri.EscapeDataString(given[parameter.Key]));
        }

        ThreadsRequest request = new(new HttpMethod(operation.Method), path.ToString())
        {
            Name = operation.FullName,
            NeedsToken = operation.NeedsToken,
            IsRepeatable = operation.Repeatable,
        };
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In != "path"))
        {
            // The client itself sends the token, and in a header.
            if ((given.GetValueOrDefault(parameter.Key) ?? parameter.Value ?? parameter.Send) is { } value)
            {
                (parameter.In == "form" ? request.Form : request.Query)[parameter.Key] = value;
            }
        }

        return request;
    }

    /// <summary>Provides what the evaluation of rules needs: how the library counts texts, and the website of the spec.</summary>
    private sealed class RuleContext(ApiSpec api) : IRuleContext
    {
        public IEnumerable<string> SiteHosts { get; } =
        [
            .. api
                .Hosts.Where(host => host.Key == "site")
                .SelectMany(host => host.Alternatives.Prepend(host.Url))
                .Select(url => new Uri(url).Host),
        ];

        public int Count(string text, TextCounting counting) =>
            counting == TextCounting.EmojiBytes ? ThreadsText.Count(text) : text.EnumerateRunes().Count();
    }
}
