using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Refit;

namespace ThreadsSdk.Http;

/// <summary>Reads answers as the client does, and takes an error for one whatever the status says.</summary>
internal sealed class AnswerSerializer : IHttpContentSerializer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(new AnswerTypes(), ThreadsJson.Resolver),
    };

    public HttpContent ToHttpContent<T>(T item) => JsonContent.Create(item, TypeInfo<T>());

    /// <exception cref="UnreadAnswerException">The answer is an error, or not what it should be.</exception>
    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        using var body = await AnswerBody.ReadAsync(content, cancellationToken).ConfigureAwait(false);
        return Read(body.Json, TypeInfo<T>());
    }

    /// <summary>No object of ours becomes a query or a form by its properties.</summary>
    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;

    private static T Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
    {
        if (Answer.MayBeError(json) && Answer.ReadError(json) is not null)
        {
            throw new UnreadAnswerException(json.ToArray(), null);
        }

        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new JsonException("The answer is null.");
        }
        catch (Exception e) when (Answer.IsUnreadable(e))
        {
            throw new UnreadAnswerException(json.ToArray(), e);
        }
    }

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
