using System.Linq;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks the paths of operations, and that parameters and placeholders go together.</summary>
internal static class PathChecker
{
    private static readonly Regex Placeholder = new(@"\{([a-z0-9_]+)\}", RegexOptions.CultureInvariant);

    public static void Check(OperationSpec operation, string pointer, LinkScope scope)
    {
        if (operation.Method.Length == 0)
        {
            return;
        }

        if (HttpFault.Of(operation, scope.Spec.Api?.Version) is { } fault)
        {
            scope.Report(SpecRules.BadPathTemplate, $"{pointer}/http", fault);
            return;
        }

        var placeholders = Placeholder.Matches(operation.Path).Cast<Match>().Select(match => match.Groups[1].Value).ToList();
        foreach (var name in placeholders.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key))
        {
            scope.Report(SpecRules.BadPathTemplate, $"{pointer}/http", $"the path names '{{{name}}}' twice");
        }

        var first = scope
            .Spec.Groups.SelectMany(group => group.Operations)
            .First(other => (other.Method, other.Path, other.Versioned) == (operation.Method, operation.Path, operation.Versioned));
        if (first.FullName != operation.FullName)
        {
            scope.Report(
                SpecRules.Contradiction,
                $"{pointer}/http",
                $"'{operation.Method} {operation.Path}' is '{first.FullName}' already"
            );
        }

        // Where it is not known what a parameter is in, it may be the path.
        var declared = operation
            .Parameters.Where(parameter => parameter.In == "path" || (parameter.In.Length == 0 && placeholders.Contains(parameter.Key)))
            .Select(parameter => parameter.Key)
            .ToList();
        var (unknown, unnamed) = (placeholders.Except(declared).ToList(), declared.Except(placeholders).ToList());
        foreach (var name in unknown)
        {
            if (operation.Parameters.FirstOrDefault(parameter => parameter.Key == name) is { IsOfSet: false } other)
            {
                var at = $"{pointer}/parameters/{name}/in";
                scope.Report(
                    SpecRules.BadPathTemplate,
                    at,
                    $"'{name}' is 'in: {other.In}', but the path names '{{{name}}}'; write 'in: path'"
                );
                continue;
            }

            var meant = Suggestion.For(name, unnamed);
            unnamed.Remove(Spelling.Nearest(name, unnamed) ?? "");
            scope.Report(
                SpecRules.BadPathTemplate,
                $"{pointer}/http",
                $"the path names '{{{name}}}', but there is no path parameter '{name}'{meant}"
            );
        }

        foreach (var name in unnamed)
        {
            scope.Report(
                SpecRules.BadPathTemplate,
                $"{pointer}/parameters/{name}",
                $"'{name}' is a path parameter, but the path '{operation.Path}' does not name it"
            );
        }
    }
}
