using System.Text.Json.Nodes;

namespace ThreadsSdk.Spec.Tooling.Scaffolding.Fixtures;

/// <summary>Chooses an error of an operation, and writes it as Meta does.</summary>
internal sealed class SampleError(ThreadsSpecification spec)
{
    private const string NotFound = "not_found";
    private const string Permission = "permission";

    /// <summary>Chooses one of the operation's own errors, or one that any call can get.</summary>
    public ErrorSpec? Choose(OperationSpec operation)
    {
        var hasId = operation.Parameters.Any(parameter => parameter.In == "path");
        return operation.Throws.FirstOrDefault(IsPlain)
            ?? spec.Errors.FirstOrDefault(error => IsPlain(error) && error.Kind == (hasId ? NotFound : Permission));
    }

    public JsonObject Body(ErrorSpec error, string about, string method, string trace)
    {
        var names = spec
            .Models.First(model => model.Name == "GraphError")
            .Properties.ToDictionary(property => property.CSharp, property => property.Key);
        var body = new JsonObject
        {
            [names["Message"]] = error.MessageAbout(about, method),
            [names["Type"]] = error.Type,
            [names["Code"]] = error.Code,
        };
        if (error.Subcode is { } subcode)
        {
            body[names["ErrorSubcode"]] = subcode;
        }

        body[names["FbTraceId"]] = trace;
        return new JsonObject { [spec.Api!.Names.Error] = body };
    }

    /// <summary>An error that its code alone, or its code and subcode, tell from all others, and that is not sent again.</summary>
    private static bool IsPlain(ErrorSpec error) =>
        error is { Code: not null, Through: null, Symbol: null, IsOfWindow: false, Kind: not ("server" or "rate_limit") }
        && error.Retry != "backoff"
        && error.Code != error.Status;
}
