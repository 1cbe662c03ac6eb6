namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>Represents the API as another document describes it.</summary>
public sealed class ExternalApi
{
    internal const string Postman = "postman";
    internal const string OpenApi = "openapi";
    internal const string Pages = "pages";

    internal ExternalApi(string kind, IReadOnlyList<ExternalOperation> operations) => (Kind, Operations) = (kind, operations);

    /// <summary>Gets the kind of document: postman or openapi.</summary>
    public string Kind { get; }

    /// <summary>The kinds of documents that the spec is compared with.</summary>
    internal static IReadOnlyList<string> Kinds { get; } = [Postman, OpenApi, Pages];

    /// <summary>Gets its requests. Several may belong to one operation.</summary>
    internal IReadOnlyList<ExternalOperation> Operations { get; }

    /// <summary>Gets its variables that hold lists of names. Among them may be one of scopes.</summary>
    internal IReadOnlyList<ExternalMember> Variables { get; init; } = [];

    /// <summary>Gets the scopes it declares.</summary>
    internal IReadOnlyList<ExternalMember> Scopes { get; init; } = [];

    /// <summary>Reads a Postman collection of format 2.</summary>
    /// <param name="path">The path of its file, for messages.</param>
    /// <param name="text">The text of the file.</param>
    /// <returns>The API.</returns>
    /// <exception cref="SpecToolingException">The text is no such collection.</exception>
    public static ExternalApi ParsePostman(string path, string text) => PostmanReader.Read(path, text);

    /// <summary>Reads an OpenAPI 3 document, JSON or YAML.</summary>
    /// <param name="path">The path of its file, for messages.</param>
    /// <param name="text">The text of the file.</param>
    /// <returns>The API.</returns>
    /// <exception cref="SpecToolingException">The text is no such document.</exception>
    public static ExternalApi ParseOpenApi(string path, string text) => OpenApiReader.Read(path, text);
}
