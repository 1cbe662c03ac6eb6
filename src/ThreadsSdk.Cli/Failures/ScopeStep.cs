using ThreadsSdk.Auth;

namespace ThreadsSdk.Cli.Failures;

/// <summary>
/// Describes how to get the scopes a call needs. A login does not request all scopes by default, because Meta refuses a login that requests
/// a scope the app does not have.
/// </summary>
internal static class ScopeStep
{
    public static string For(ThreadsPermissionException failure) =>
        failure.RequiredScopes.Count == 0
            ? $"A login for all there is: {Line(ThreadsScopes.All)}"
            : $"Log in again and ask for them: {Line([.. ThreadsScopes.Default.Concat(failure.RequiredScopes).Distinct()])}";

    private static string Line(IReadOnlyList<ThreadsScope> scopes) => $"threads auth login --scopes {string.Join(',', scopes)}";
}
