using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadsSdk.Publishing.Posts;

/// <summary>Converts addresses and paths to and from JSON. Bytes and streams are not kept.</summary>
internal sealed class MediaSourceConverter : JsonConverter<MediaSource>
{
    public override bool HandleNull => true;

    public override MediaSource Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return MediaSource.NotKept;
        }

        string? url = null,
            path = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isUrl = reader.ValueTextEquals("url"u8);
            var isPath = reader.ValueTextEquals("path"u8);
            reader.Read();
            if (isUrl)
            {
                url = reader.GetString();
            }
            else if (isPath)
            {
                path = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        try
        {
            return url is not null ? MediaSource.FromUrl(url) : MediaSource.FromFile(path!);
        }
        catch (ArgumentException e)
        {
            throw new JsonException("An image or video has neither an address nor a path.", e);
        }
    }

    public override void Write(Utf8JsonWriter writer, MediaSource value, JsonSerializerOptions options)
    {
        if ((value.Url ?? value.Path) is not { } place)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(value.Url is null ? "path"u8 : "url"u8, place);
        writer.WriteEndObject();
    }
}
