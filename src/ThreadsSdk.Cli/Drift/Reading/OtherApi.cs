namespace ThreadsSdk.Cli.Drift.Reading;

/// <summary>The API as another document describes it.</summary>
/// <param name="Kind">The kind of document: postman or openapi.</param>
/// <param name="Operations">Its requests; several may be of one operation.</param>
internal sealed record OtherApi(string Kind, IReadOnlyList<OtherOperation> Operations)
{
    public const string Postman = "postman";

    public const string OpenApi = "openapi";
}
