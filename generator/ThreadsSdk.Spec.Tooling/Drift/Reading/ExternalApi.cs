namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>Represents the API as another document describes it.</summary>
public sealed class ExternalApi
{
    internal const string Postman = "postman";
    internal const string OpenApi = "openapi";

    internal ExternalApi(string kind, IReadOnlyList<ExternalOperation> operations) => (Kind, Operations) = (kind, operations);

    /// <summary>Gets the kind of document: postman or openapi.</summary>
    public string Kind { get; }

    /// <summary>Gets its requests. Several may belong to one operation.</summary>
    internal IReadOnlyList<ExternalOperation> Operations { get; }

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
