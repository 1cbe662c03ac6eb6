using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThreadsSdk.Publishing.Journal;

namespace ThreadsSdk.Publishing;

/// <summary>Converts journals with System.Text.Json, for your own serialization contexts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PublishJournalConverter : JsonConverter<PublishJournal>
{
    /// <inheritdoc/>
    public override PublishJournal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JournalJson.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PublishJournal value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonSerializer.Serialize(writer, JournalDocument.From(value), JournalJson.Default.Document);
    }
}
