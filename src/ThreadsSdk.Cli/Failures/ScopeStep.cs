using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Drift;

namespace ThreadsSdk.Cli.Failures;

/// <summary>
/// Says which scopes a call needs and how to get them. A login does not ask for all by itself: Meta refuses a login that asks for a scope the app
/// does not have.
/// </summary>
internal static class ScopeStep
{
    public static string Of(string? operation)
    {
        var spec = SpecSource.Load(folder: null).Content;
        var called = spec.Groups.SelectMany(group => group.Operations).FirstOrDefault(one => one.FullName == operation);
        if (called is null || called.Scopes.Count == 0)
            return $"A login for all there is: {Line([.. ThreadsScopes.All])}";

        var byParameter = called.Parameters.Where(parameter => parameter.Scopes.Count > 0)
            .GroupBy(parameter => string.Join(", ", parameter.Scopes), parameter => parameter.Name)
            .Select(group => $"; with {string.Join(" or ", group)} also {group.Key}");
        var needed = called.Scopes.Concat(called.Parameters.SelectMany(parameter => parameter.Scopes)).Select(name => new ThreadsScope(name));
        return $"{operation} needs the scopes {string.Join(", ", called.Scopes)}{string.Concat(byParameter)}. "
            + $"Log in again and ask for them: {Line([.. ThreadsScopes.Default.Concat(needed).Distinct()])}";
    }

    private static string Line(IReadOnlyList<ThreadsScope> scopes) => $"threads auth login --scopes {string.Join(',', scopes)}";
}
