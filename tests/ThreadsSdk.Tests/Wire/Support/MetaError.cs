using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ThreadsSdk.Testing;
using Xunit;

namespace ThreadsSdk.Tests.Wire.Support;

/// <summary>The error a mapping answers with, read from its JSON, to compare exceptions with.</summary>
internal sealed class MetaError(ThreadsFixture mapping, JsonObject answer)
{
    private readonly JsonObject? error = answer["error"] as JsonObject;

    public static MetaError Of(ThreadsFixture mapping) => new(mapping, JsonNode.Parse(mapping.Response.Body.Span)!.AsObject());

    public static TimeSpan? RetryAfter(ThreadsFixture mapping) =>
        mapping.Response.Headers.TryGetValue("Retry-After", out string? seconds)
            ? TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture))
            : null;

    public void Check(ThreadsApiException exception, ThreadsError? known, bool isTransient)
    {
        Assert.Equal(mapping.Operation, exception.Operation);
        Assert.Equal((HttpStatusCode)mapping.Response.Status, exception.Status);
        Assert.Equal(Number(error is null ? answer["code"] : error["code"]), exception.Code);
        Assert.Equal(Number(error?["error_subcode"]), exception.Subcode);
        Assert.Equal(Text("type") ?? (string?)answer["error_type"], exception.Type);
        Assert.Equal(Text("fbtrace_id"), exception.TraceId);
        Assert.Equal(Text("error_user_title"), exception.UserTitle);
        Assert.Equal(Text("error_user_msg"), exception.UserMessage);
        Assert.Equal(known?.Name, exception.Error?.Name);
        Assert.Equal(isTransient, exception.IsTransient);
        Assert.Equal(RetryAfter(mapping), exception.RetryAfter);
        Assert.Equal(mapping.Response.Headers.ContainsKey("x-app-usage"), exception.Usage is not null);
        CheckTexts(exception, known);
    }

    private void CheckTexts(ThreadsApiException exception, ThreadsError? known)
    {
        string? message = Text("message") ?? (string?)answer["error_message"] ?? (string?)answer["error_description"];
        Assert.StartsWith($"{mapping.Operation} failed: ", exception.Message, StringComparison.Ordinal);
        string reason = message is null ? "Meta gave no reason" : Secret.Mask(message.TrimEnd('.'));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        if (known is not null)
        {
            Assert.NotEmpty(known.Advice);
            Assert.StartsWith(known.Advice, exception.Advice, StringComparison.Ordinal);
            Assert.Contains(exception.Advice!, exception.Message, StringComparison.Ordinal);
        }

        Secret.IsNotIn(exception);
    }

    private string? Text(string name) => (string?)error?[name];

    /// <summary>Meta has sent numbers inside strings.</summary>
    private static int? Number(JsonNode? node) => node is null ? null : int.Parse(node.ToString(), CultureInfo.InvariantCulture);
}
