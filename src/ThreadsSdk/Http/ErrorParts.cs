using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ThreadsSdk.Http;

/// <summary>
/// Represents the places of an error in a response: the envelope, what stands in its place, its members without an envelope, and the flat
/// forms of the token endpoints and of the authorization window.
/// </summary>
internal sealed class ErrorParts
{
    private const int LongestWord = 80;

    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement.Clone();

    private readonly JsonElement _error;
    private readonly Fitting<GraphError> _inside;
    private readonly Fitting<GraphError> _beside;
    private readonly Fitting<ErrorResponse> _flat;

    /// <summary>Initializes a new instance over a response.</summary>
    /// <param name="response">The whole response.</param>
    /// <param name="error">The part in place of the envelope.</param>
    public ErrorParts(JsonElement response, JsonElement error)
    {
        _error = error;
        _inside = Fitting<GraphError>.Read(HasEnvelope ? error : Empty, GraphError.Read);
        _beside = Fitting<GraphError>.Read(response, GraphError.Read);
        _flat = Fitting<ErrorResponse>.Read(response, ErrorResponse.Read);
    }

    private bool HasEnvelope => _error.ValueKind == JsonValueKind.Object;

    /// <summary>Gets a value indicating whether the response has only members of errors.</summary>
    private bool IsAlone =>
        _flat.Value.AdditionalProperties is not { } unknown
        || _beside.Value.AdditionalProperties is not { } others
        || !unknown.Keys.Any(others.ContainsKey);

    /// <summary>
    /// Determines whether this is an error. Objects of the API have members of these names as well, so with a successful HTTP status more
    /// is required.
    /// </summary>
    public bool IsError(bool hasFailed)
    {
        if (HasEnvelope || _flat.Value.ErrorType is not null)
        {
            return true;
        }

        var told = ToError();
        return hasFailed
            ? told.Code is not null || (told.Message ?? told.Symbol ?? told.UserTitle ?? told.UserMessage ?? told.Details) is not null
            : IsAlone && (Text(_error) is not null || _flat.Value.ErrorCode is not null);
    }

    /// <summary>Returns everything the response says about the error.</summary>
    public WireError ToError()
    {
        var (inside, beside, flat) = (_inside.Value, _beside.Value, _flat.Value);
        var word = Text(_error) is { } text && IsWord(text) ? text : null;
        string?[] messages =
        [
            Given(inside.Message),
            Given(beside.Message),
            Given(flat.ErrorMessage),
            Given(flat.ErrorDescription),
            word is null ? Text(_error) : null,
        ];
        var said = messages.OfType<string>().ToList();
        var code = inside.Code ?? Number(_error);
        var symbol =
            _inside.Word(nameof(GraphError.Code))
            ?? _beside.Word(nameof(GraphError.Code))
            ?? _flat.Word(nameof(ErrorResponse.ErrorCode))
            ?? word;
        var subcode = inside.ErrorSubcode ?? beside.ErrorSubcode;
        return new WireError
        {
            Message = said.FirstOrDefault(),
            Type = Given(inside.Type ?? flat.ErrorType ?? beside.Type),
            Code = code ?? beside.Code ?? flat.ErrorCode,
            IsFlat = code is null,
            IsOfWindow = (code ?? beside.Code) is null && flat.ErrorCode is not null,
            Subcode = subcode == 0 ? null : subcode,
            Symbol = code is null ? symbol : null,
            UserTitle = Given(inside.ErrorUserTitle ?? beside.ErrorUserTitle),
            UserMessage = Given(inside.ErrorUserMessage ?? beside.ErrorUserMessage),
            Details = Details(_inside) ?? Details(_beside) ?? said.Skip(1).FirstOrDefault(),
            IsTransient = (inside.IsTransient ?? beside.IsTransient) == true,
            TraceId = Given(inside.FbTraceId ?? beside.FbTraceId),
        };
    }

    /// <summary>Returns the details, which may also be text, or JSON within text.</summary>
    private static string? Details(Fitting<GraphError> error)
    {
        if (error.Value.ErrorData is { } data)
        {
            return Given(data.Details);
        }

        var text = error.Word(nameof(GraphError.ErrorData));
        if (text is null || !text.StartsWith('{'))
        {
            return text;
        }

        try
        {
            return Given(ResponseReader.Read(Encoding.UTF8.GetBytes(text), ErrorData.Read).Details);
        }
        catch (Exception e) when (ResponseReader.IsUnreadable(e))
        {
            return null;
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? Given(value.GetString()) : null;

    /// <summary>Returns a number in place of the envelope, as the website sends it; "0" means that there is no error.</summary>
    private static int? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
        && int.TryParse(value.GetRawText(), CultureInfo.InvariantCulture, out var number)
        && number != 0
            ? number
            : null;

    /// <summary>Determines whether a text is the name of an error, such as invalid_grant, rather than a description.</summary>
    private static bool IsWord(string text) => text.Length <= LongestWord && !text.Any(char.IsWhiteSpace);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
