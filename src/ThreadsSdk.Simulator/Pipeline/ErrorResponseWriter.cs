using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Responses;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Writes an error of the spec the way Meta does.</summary>
internal static class ErrorResponseWriter
{
    /// <summary>The code of an error of which the spec knows the subcode or the text only.</summary>
    private const int UnknownCode = -1;

    public static JsonNode Write(Refusal refusal, string method, string traceId) =>
        (refusal.Error.IsOfWindow ? OfWindow(refusal, method) : Response(refusal, method, traceId)).ToJson();

    /// <summary>Writes an error the way the authorization window shows it.</summary>
    public static JsonNode WriteOfWindow(Refusal refusal, string method) => OfWindow(refusal, method).ToJson();

    public static string NewTraceId() => "A" + TokenStore.Random(17);

    private static ErrorResponse OfWindow(Refusal refusal, string method) =>
        new()
        {
            ErrorMessage = refusal.Detail is null ? refusal.Text(method) : $"{refusal.Text(method).TrimEnd('.')}. {refusal.Detail}",
            ErrorCode = refusal.Error.Code,
        };

    private static ErrorResponse Response(Refusal refusal, string method, string traceId)
    {
        var error = refusal.Error;

        // The token endpoints return some errors in a flat form, whose code is the HTTP status.
        if (error.Code == error.Status)
        {
            return new ErrorResponse
            {
                ErrorType = error.Type,
                Code = error.Code,
                ErrorMessage = refusal.Text(method),
            };
        }

        return new ErrorResponse
        {
            Error = new GraphError
            {
                Message = refusal.Text(method),
                Type = error.Type,
                Code = error.Code ?? UnknownCode,
                ErrorSubcode = error.Subcode,
                IsTransient = error.Retry == "backoff",
                ErrorUserTitle = error.Title,
                ErrorUserMessage = refusal.Detail,
                FbTraceId = traceId,
            },
        };
    }
}
