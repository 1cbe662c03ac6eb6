using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using ThreadsSdk.Http;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Publishing.Journal;

/// <summary>
/// The JSON of journals. A property that is not known is skipped, so one whose loss could do harm takes a new <see cref="Version"/>.
/// </summary>
internal static class PublishJournalJson
{
    private const int Version = 2;

    // What does not know drafts would publish them.
    private const int VersionWithoutDrafts = 1;

    public static byte[] Write(PublishJournal journal)
    {
        var json = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(json))
        {
            Write(writer, journal);
        }

        return json.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter writer, PublishJournal journal)
    {
        writer.WriteStartObject();
        JournalWriter.Write(writer, "version", journal.IsStaged ? Version : VersionWithoutDrafts);
        JournalWriter.Write(writer, "id", journal.Id);
        JournalWriter.Write(writer, "revision", journal.Revision);
        JournalWriter.Write(writer, "user_id", journal.UserId);
        JournalWriter.Write(writer, "started_at", journal.StartedAt);
        JournalWriter.Write(writer, "fingerprint", journal.Fingerprint);
        JournalWriter.Write(writer, "is_staged", journal.IsStaged);
        JournalWriter.Write(writer, "is_counted_strictly", journal.Counting == ThreadsTextCounting.Utf8Bytes);
        JournalWriter.Write(writer, "posts", journal.Posts, JournalPostJson.Write);
        JournalWriter.Write(writer, "leases", journal.Leases, WriteLease);
        writer.WriteEndObject();
    }

    /// <summary>What tells two posts apart, whatever else a later format may write down.</summary>
    public static string Fingerprint(PublishJournal journal)
    {
        var json = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            JournalWriter.Write(writer, "user_id", journal.UserId);
            JournalWriter.Write(writer, "posts", journal.Posts, JournalPostJson.Write);
            writer.WriteEndObject();
        }

        return Convert.ToHexString(SHA256.HashData(json.WrittenSpan));
    }

    public static PublishJournal Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return Answer.Read(json, Read);
        }
        catch (Exception e) when (Answer.IsUnreadable(e) && e is not JsonException)
        {
            throw new JsonException("This is not the JSON of a journal.", e);
        }
    }

    public static PublishJournal Read(ref Utf8JsonReader reader)
    {
        WireReader.StartObject(ref reader);
        string? id = null, userId = null, fingerprint = null;
        int? revision = null;
        DateTimeOffset? startedAt = null;
        bool? isCountedStrictly = null, isStaged = null;
        IReadOnlyList<JournalPost>? posts = null;
        IReadOnlyList<MediaLease>? leases = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "version":
                    CheckVersion(WireReader.ReadInt32(ref reader));
                    break;
                case "id":
                    id = reader.GetString();
                    break;
                case "revision":
                    revision = WireReader.ReadInt32(ref reader);
                    break;
                case "user_id":
                    userId = reader.GetString();
                    break;
                case "started_at":
                    startedAt = WireReader.ReadTimestamp(ref reader);
                    break;
                case "fingerprint":
                    fingerprint = reader.GetString();
                    break;
                case "is_staged":
                    isStaged = WireReader.ReadBoolean(ref reader);
                    break;
                case "is_counted_strictly":
                    isCountedStrictly = WireReader.ReadBoolean(ref reader);
                    break;
                case "posts":
                    posts = WireReader.ReadList(ref reader, JournalPostJson.Read);
                    break;
                case "leases":
                    leases = WireReader.ReadList(ref reader, ReadLease);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new PublishJournal
        {
            Id = id ?? throw WireReader.Missing("id"),
            Revision = revision ?? throw WireReader.Missing("revision"),
            UserId = userId ?? throw WireReader.Missing("user_id"),
            StartedAt = startedAt ?? default,
            Fingerprint = fingerprint ?? "",
            IsStaged = isStaged == true,
            Counting = isCountedStrictly == true ? ThreadsTextCounting.Utf8Bytes : ThreadsTextCounting.EmojiBytes,
            Posts = [.. posts ?? throw WireReader.Missing("posts")],
            Leases = [.. leases ?? []],
        };
    }

    private static void CheckVersion(int? version)
    {
        if (version > Version)
        {
            throw new JsonException($"It is of the format {version}, which a later version of this library wrote; this one reads up to {Version}.");
        }
    }

    private static void WriteLease(Utf8JsonWriter writer, MediaLease lease)
    {
        writer.WriteStartObject();
        JournalWriter.Write(writer, "host", lease.Host);
        JournalWriter.Write(writer, "key", lease.Key);
        JournalWriter.Write(writer, "url", lease.Url);
        writer.WriteEndObject();
    }

    private static MediaLease ReadLease(ref Utf8JsonReader reader)
    {
        WireReader.StartObject(ref reader);
        string? host = null, key = null, url = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "host":
                    host = reader.GetString();
                    break;
                case "key":
                    key = reader.GetString();
                    break;
                case "url":
                    url = reader.GetString();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new MediaLease { Host = host ?? "", Key = key ?? throw WireReader.Missing("key"), Url = url ?? "" };
    }
}
