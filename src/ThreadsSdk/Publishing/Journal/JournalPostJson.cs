using System.Buffers;
using System.Text.Json;
using ThreadsSdk.Publishing.Planning;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Publishing.Journal;

/// <summary>The JSON of a post in a journal.</summary>
internal static class JournalPostJson
{
    public static void Write(Utf8JsonWriter writer, JournalPost post)
    {
        writer.WriteStartObject();
        JournalWriter.Write(writer, "kind", post.MediaType?.Value);
        writer.WritePropertyName("options");
        post.Options.Write(writer);
        JournalWriter.Write(writer, "is_reply_to_previous", post.IsReplyToPrevious);
        JournalWriter.Write(writer, "reposted_post_id", post.RepostedPostId);
        JournalWriter.Write(writer, "container_id", post.ContainerId);
        JournalWriter.Write(writer, "container_since", post.ContainerSince);
        JournalWriter.Write(writer, "publishing_since", post.PublishingSince);
        JournalWriter.Write(writer, "is_id_asked", post.IsIdAsked);
        JournalWriter.Write(writer, "is_assumed_published", post.IsAssumedPublished);
        JournalWriter.Write(writer, "post_id", post.PostId);
        if (post.IsReply is { } isReply)
        {
            writer.WriteBoolean("is_reply", isReply);
        }

        JournalWriter.Write(writer, "shared_to_instagram", post.CrossreshareToIgStatus?.Value);
        JournalWriter.Write(writer, "refused_link", post.RefusedLink);
        if (post.Text is not null)
        {
            writer.WritePropertyName("text");
            WriteText(writer, post.Text);
        }

        JournalWriter.Write(writer, "media", post.Media, WriteMedia);
        writer.WriteEndObject();
    }

    public static byte[] Write(CreateContainerOptions options)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            options.Write(writer);
        }

        return json.WrittenSpan.ToArray();
    }

    public static JournalPost Read(ref Utf8JsonReader reader)
    {
        WireReader.StartObject(ref reader);
        var post = new JournalPost { Options = new CreateContainerOptions() };
        while (WireReader.NextProperty(ref reader))
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "kind":
                    post = post with { MediaType = new ContainerMediaType(reader.GetString()) };
                    break;
                case "options":
                    post = post with { Options = CreateContainerOptions.Read(ref reader) };
                    break;
                case "is_reply_to_previous":
                    post = post with { IsReplyToPrevious = reader.GetBoolean() };
                    break;
                case "reposted_post_id":
                    post = post with { RepostedPostId = reader.GetString() };
                    break;
                case "container_id":
                    post = post with { ContainerId = reader.GetString() };
                    break;
                case "container_since":
                    post = post with { ContainerSince = WireReader.ReadTimestamp(ref reader) };
                    break;
                case "is_id_asked":
                    post = post with { IsIdAsked = reader.GetBoolean() };
                    break;
                case "is_assumed_published":
                    post = post with { IsAssumedPublished = reader.GetBoolean() };
                    break;
                case "is_reply":
                    post = post with { IsReply = reader.GetBoolean() };
                    break;
                case "publishing_since":
                    post = post with { PublishingSince = WireReader.ReadTimestamp(ref reader) };
                    break;
                case "post_id":
                    post = post with { PostId = reader.GetString() };
                    break;
                case "shared_to_instagram":
                    post = post with { CrossreshareToIgStatus = new CrossReshareStatus(reader.GetString()) };
                    break;
                case "refused_link":
                    post = post with { RefusedLink = reader.GetString() };
                    break;
                case "text":
                    post = post with { Text = ReadText(ref reader) };
                    break;
                case "media":
                    post = post with { Media = [.. WireReader.ReadList(ref reader, ReadMedia) ?? []] };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return post;
    }

    private static void WriteText(Utf8JsonWriter writer, PartText text)
    {
        writer.WriteStartObject();
        JournalWriter.Write(writer, "piece", text.Piece);
        JournalWriter.Write(writer, "cut_mark", text.CutMark);
        JournalWriter.Write(writer, "goes_on", text.GoesOn);
        JournalWriter.Write(writer, "link", text.Link);
        JournalWriter.Write(writer, "hashtags", text.Hashtags);
        JournalWriter.Write(writer, "is_numbered", text.IsNumbered);
        JournalWriter.Write(writer, "source", text.Source);
        writer.WriteEndObject();
    }

    private static PartText ReadText(ref Utf8JsonReader reader)
    {
        WireReader.StartObject(ref reader);
        var text = new PartText { Piece = "" };
        while (WireReader.NextProperty(ref reader))
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "piece":
                    text = text with { Piece = reader.GetString() ?? "" };
                    break;
                case "cut_mark":
                    text = text with { CutMark = reader.GetString() };
                    break;
                case "goes_on":
                    text = text with { GoesOn = reader.GetBoolean() };
                    break;
                case "link":
                    text = text with { Link = reader.GetString() };
                    break;
                case "hashtags":
                    text = text with { Hashtags = reader.GetString() };
                    break;
                case "is_numbered":
                    text = text with { IsNumbered = reader.GetBoolean() };
                    break;
                case "source":
                    text = text with { Source = WireReader.ReadInt32(ref reader) };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return text;
    }

    private static void WriteMedia(Utf8JsonWriter writer, JournalMedia media)
    {
        writer.WriteStartObject();
        JournalWriter.Write(writer, "kind", media.Kind switch { MediaKind.Image => "image", MediaKind.Video => "video", _ => null });
        JournalWriter.Write(writer, "alt_text", media.AltText);
        JournalWriter.Write(writer, "url", media.Url);
        JournalWriter.Write(writer, "path", media.Path);
        JournalWriter.Write(writer, "ordinal", media.Ordinal);
        JournalWriter.Write(writer, "host_key", media.HostKey);
        JournalWriter.Write(writer, "container_id", media.ContainerId);
        writer.WriteEndObject();
    }

    private static JournalMedia ReadMedia(ref Utf8JsonReader reader)
    {
        WireReader.StartObject(ref reader);
        var media = new JournalMedia();
        while (WireReader.NextProperty(ref reader))
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "kind":
                    media = media with { Kind = reader.GetString() switch { "image" => MediaKind.Image, "video" => MediaKind.Video, _ => null } };
                    break;
                case "alt_text":
                    media = media with { AltText = reader.GetString() };
                    break;
                case "url":
                    media = media with { Url = reader.GetString() };
                    break;
                case "path":
                    media = media with { Path = reader.GetString() };
                    break;
                case "ordinal":
                    media = media with { Ordinal = reader.GetInt32() };
                    break;
                case "host_key":
                    media = media with { HostKey = reader.GetString() };
                    break;
                case "container_id":
                    media = media with { ContainerId = reader.GetString() };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return media;
    }
}
