using System.Globalization;
using Microsoft.OpenApi;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Writes the spec as an OpenAPI document.</summary>
public static class OpenApiText
{
    /// <summary>Writes OpenAPI 3.1 as JSON. The same spec always gives the same text.</summary>
    /// <param name="spec">The spec.</param>
    /// <returns>The document. It ends with a line break.</returns>
    public static string Create(ThreadsSpecification spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new DocumentBuilder(spec).Build().SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString().ReplaceLineEndings("\n") + "\n";
    }
}
