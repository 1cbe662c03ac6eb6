using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThreadsSdk.Http;
using ThreadsSdk.Runtime;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Auth;

/// <summary>
/// Reads and writes the JSON of PyThreads' Credentials. PyThreads passes every member to a constructor of five parameters, so a sixth
/// member fails there, as do a time with Z, or with seven decimals, on older Pythons.
/// </summary>
internal static class CredentialsJson
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'+00:00'";
    private const string LongTimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'";

    // The plus of a time is written as it is.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ThreadsCredentials Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return ResponseReader.Read(json, Read);
        }
        catch (Exception e) when (ResponseReader.IsUnreadable(e) && e.GetType() != typeof(JsonException))
        {
            // The reader's own messages quote what they could not read.
            throw new JsonException("The text is not the JSON of credentials.");
        }
    }

    /// <summary>Reads credentials. Unknown members are skipped.</summary>
    public static ThreadsCredentials Read(ref Utf8JsonReader reader)
    {
        WireReader.StartObject(ref reader);
        string? userId = null,
            token = null,
            expiration = null;
        bool? shortLived = null;
        List<ThreadsScope> scopes = [];
        while (WireReader.NextProperty(ref reader))
        {
            switch (reader.GetString())
            {
                case "user_id":
                    reader.Read();
                    userId = WireReader.ReadId(ref reader);
                    break;
                case "access_token":
                    reader.Read();
                    token = WireReader.ReadString(ref reader);
                    break;
                case "expiration":
                    reader.Read();
                    expiration = WireReader.ReadString(ref reader);
                    break;
                case "short_lived":
                    reader.Read();
                    shortLived = WireReader.ReadBoolean(ref reader);
                    break;
                case "scopes":
                    reader.Read();
                    ReadScopes(ref reader, scopes);
                    break;
                default:
                    reader.Read();
                    reader.Skip();
                    break;
            }
        }

        return new ThreadsCredentials
        {
            UserId = Given(userId, "user_id"),
            AccessToken = Given(token, "access_token"),
            IsShortLived = shortLived ?? throw WireReader.Missing("short_lived"),
            ExpiresAt = TimestampText.TryParse(Encoding.UTF8.GetBytes(Given(expiration, "expiration")), out var time)
                ? time
                : throw new JsonException("Expected a time such as 2024-06-23T18:25:43.511000+00:00 in 'expiration'."),
            Scopes = scopes,
        };
    }

    public static byte[] Write(ThreadsCredentials credentials)
    {
        var json = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(json, Readable))
        {
            Write(writer, credentials);
        }

        return json.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter writer, ThreadsCredentials credentials)
    {
        writer.WriteStartObject();
        writer.WriteString("user_id"u8, credentials.UserId);
        writer.WriteStartArray("scopes"u8);
        foreach (var scope in credentials.Scopes)
        {
            writer.WriteStringValue(scope.ToString());
        }

        writer.WriteEndArray();
        writer.WriteBoolean("short_lived"u8, credentials.IsShortLived);
        writer.WriteString("access_token"u8, credentials.AccessToken);

        // As Python writes it: microseconds only when there are some.
        var format = credentials.ExpiresAt.UtcTicks % TimeSpan.TicksPerSecond == 0 ? TimeFormat : LongTimeFormat;
        writer.WriteString("expiration"u8, credentials.ExpiresAt.ToString(format, CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static void ReadScopes(ref Utf8JsonReader reader, List<ThreadsScope> scopes)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw WireReader.Unexpected(ref reader, "an array");
        }

        scopes.Clear();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            scopes.Add(ThreadsScope.Read(ref reader));
        }
    }

    private static string Given(string? value, string name) => string.IsNullOrEmpty(value) ? throw WireReader.Missing(name) : value;
}
