using System.Text.Json;

namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>Reads Postman collections of format 2: folders, variables, parameters of address and body, example responses.</summary>
internal static class PostmanReader
{
    /// <summary>Between the names of folders and of the request in a title.</summary>
    public const string Separator = " > ";

    private const string NextStep =
        "In Postman export the collection as v2.1; or take the file of github.com/fbsamples/threads_api, folder postman.";
    private const int FirstError = 400;

    /// <exception cref="SpecToolingException">The text is no such collection.</exception>
    public static ExternalApi Read(string path, string text)
    {
        try
        {
            DocumentCheck.CheckJson(path, text);
            using var document = JsonDocument.Parse(text);
            var collection = PostmanJson.Get(document.RootElement, "collection") ?? document.RootElement;
            Check(path, collection);
            ExternalApi api = new(ExternalApi.Postman, [.. Requests(collection, PostmanVariables.None, "")])
            {
                Variables = [.. Variables(collection)],
            };
            return api.Operations.Count > 0
                ? api
                : throw new SpecToolingException($"{path} holds no request: there is nothing to compare with.", NextStep);
        }
        catch (JsonException exception)
        {
            throw new SpecToolingException($"{path} is not JSON: {exception.Message}", NextStep);
        }
    }

    private static void Check(string path, JsonElement collection)
    {
        if (PostmanJson.Get(collection, "openapi") is not null || PostmanJson.Get(collection, "swagger") is not null)
        {
            throw new SpecToolingException(
                $"{path} is an OpenAPI document, not a Postman collection.",
                $"Compare it with: threads spec check --openapi {path}"
            );
        }

        if (PostmanJson.Get(collection, "requests") is not null && PostmanJson.Get(collection, "item") is null)
        {
            throw new SpecToolingException($"{path} is a Postman collection of format 1.", NextStep);
        }

        if (
            PostmanJson.Get(collection, "info") is not { ValueKind: JsonValueKind.Object }
            || PostmanJson.Get(collection, "item") is not { ValueKind: JsonValueKind.Array }
        )
        {
            throw new SpecToolingException($"{path} is not a Postman collection: it has no 'info' and 'item'.", NextStep);
        }
    }

    /// <summary>The variables of the collection and of its folders, with their values put in.</summary>
    private static IEnumerable<ExternalMember> Variables(JsonElement folder) =>
        PostmanVariables
            .None.With(folder)
            .Resolved.Select(variable => new ExternalMember(variable.Key) { Values = [variable.Value] })
            .Concat(PostmanJson.List(folder, "item").SelectMany(item => Variables(item)));

    private static IEnumerable<ExternalOperation> Requests(JsonElement folder, PostmanVariables around, string title)
    {
        var variables = around.With(folder);
        foreach (var item in PostmanJson.List(folder, "item"))
        {
            var name = title + (PostmanJson.Text(item, "name") ?? "(without a name)");
            if (PostmanJson.Get(item, "item") is not null)
            {
                foreach (var request in Requests(item, variables, name + Separator))
                {
                    yield return request;
                }
            }
            else if (PostmanJson.Get(item, "request") is { } request)
            {
                yield return Operation(item, request, variables.With(item), name);
            }
        }
    }

    private static ExternalOperation Operation(JsonElement item, JsonElement request, PostmanVariables variables, string title)
    {
        // A request may be an address alone.
        var url = request.ValueKind == JsonValueKind.String ? request : PostmanJson.Get(request, "url") ?? default;
        var address = PostmanAddress.Read(url, variables);
        var method = PostmanJson.Text(request, "method") ?? "GET";
        var parameters = address
            .Query.Concat(Body(request))
            .Select(pair => Parameter(variables.Resolve(pair.Key), variables.Resolve(pair.Value ?? "")));
        return new ExternalOperation(method.ToUpperInvariant(), address.Host, address.Path, title)
        {
            Parameters = ExternalMember.Merge(parameters),
            Fields = ExternalMember.Merge(PostmanJson.List(item, "response").SelectMany(Response)),
        };
    }

    private static IEnumerable<(string Key, string? Value)> Body(JsonElement request)
    {
        if (PostmanJson.Get(request, "body") is not { } body || PostmanJson.Text(body, "mode") is not { } mode)
        {
            return [];
        }

        if (mode != "raw")
        {
            return PostmanJson
                .List(body, mode)
                .Select(item => (PostmanJson.Text(item, "key") ?? "", PostmanJson.Text(item, "value")))
                .Where(pair => pair.Item1.Length > 0);
        }

        var raw = PostmanJson.Text(body, mode) ?? "";
        return (JsonMembers.TryRead(raw) ?? []).Select(member => (member.Key, Text(member)));
    }

    private static string? Text(ExternalMember member) =>
        member.Type == "bool" ? "true"
        : member.Values.Count > 0 ? string.Join(',', member.Values)
        : null;

    private static ExternalMember Parameter(string key, string value)
    {
        var isKnown = value.Length > 0 && !PostmanVariables.Has(value);
        return new ExternalMember(key) { Values = isKnown ? [value] : [], Type = isKnown ? ValueType.GuessParameter(key, value) : null };
    }

    private static IReadOnlyList<ExternalMember> Response(JsonElement response)
    {
        var isError =
            PostmanJson.Get(response, "code") is { ValueKind: JsonValueKind.Number } code
            && code.TryGetInt32(out var status)
            && status >= FirstError;
        return isError || PostmanJson.Text(response, "body") is not { } body ? [] : JsonMembers.TryRead(body) ?? [];
    }
}
