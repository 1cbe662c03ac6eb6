using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadsSdk.Publishing.Journal;

/// <summary>Reads and writes journals as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(JournalDocument), TypeInfoPropertyName = "Document")]
[JsonSerializable(typeof(ImmutableArray<PlannedPost>))]
internal sealed partial class JournalJson : JsonSerializerContext
{
    public static byte[] Write(PublishJournal journal) =>
        JsonSerializer.SerializeToUtf8Bytes(JournalDocument.From(journal), Default.Document);

    public static PublishJournal Parse(ReadOnlySpan<byte> json) => Whole(JsonSerializer.Deserialize(json, Default.Document));

    public static PublishJournal Read(ref Utf8JsonReader reader) => Whole(JsonSerializer.Deserialize(ref reader, Default.Document));

    /// <summary>Returns a fingerprint that distinguishes the posts of one key from others, independent of the format's version.</summary>
    public static string Fingerprint(string userId, ImmutableArray<PlannedPost> posts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(userId, Default.String));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(posts, Default.ImmutableArrayPlannedPost));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>Reads the revision from the beginning of a stored journal; null if it is not there.</summary>
    public static int? ReadRevision(ReadOnlySpan<byte> start)
    {
        try
        {
            var reader = new Utf8JsonReader(start, isFinalBlock: false, default);
            while (reader.Read() && reader.CurrentDepth <= 1)
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("revision"u8))
                {
                    return reader.Read() && reader.TryGetInt32(out var revision) ? revision : null;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Whoever reads all of it says what is wrong.
        }

        return null;
    }

    private static PublishJournal Whole(JournalDocument? document) =>
        document?.ToJournal() ?? throw new JsonException("The text is not the JSON of a journal.");
}
