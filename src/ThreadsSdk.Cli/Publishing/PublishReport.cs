using System.Text.Json;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Reports published posts: a line for each, or one object of JSON.</summary>
internal static class PublishReport
{
    /// <exception cref="OutputException">It cannot be written. The exception says what is out.</exception>
    public static void Write(CommandHost host, CommandOutput output, PublishResult result)
    {
        try
        {
            WriteResult(host, output, result);
        }
        catch (OutputException e)
        {
            throw new OutputException(e.InnerException!) { Published = [.. result.Posts.Select(post => (post.Id, post.Permalink))] };
        }
    }

    private static void WriteResult(CommandHost host, CommandOutput output, PublishResult result)
    {
        if (output.IsJson)
        {
            output.WriteJson(writer => WriteJson(writer, result));
            return;
        }

        // Without Spectre.Console, which would break an address that has to be copied whole.
        var lines = host.Streams.Out;
        for (var i = 0; i < result.Posts.Length; i++)
        {
            var post = result.Posts[i];
            var number = result.Posts.Length == 1 ? "" : $"{i + 1}/{result.Posts.Length}  ";
            var shared = post.CrossreshareToIgStatus is { } status ? $"  Instagram: {status}" : "";
            var card = post.RefusedLink is null ? "" : "  without the card of its link";
            lines.WriteLine(Plain.Harmless($"{number}{post.Id}  {output.Masked(post.Permalink)}{shared}{card}".TrimEnd()));
        }

        lines.Flush();
    }

    private static void WriteJson(Utf8JsonWriter writer, PublishResult result)
    {
        writer.WriteStartObject();
        WritePost(writer, result.Posts[0]);
        writer.WriteStartArray("posts");
        foreach (var post in result.Posts)
        {
            writer.WriteStartObject();
            WritePost(writer, post);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (!result.Journal.Leases.IsEmpty)
        {
            JsonLists.Write(writer, "left_on_host", result.Journal.Leases.Select(lease => lease.Key));
        }

        writer.WriteEndObject();
    }

    private static void WritePost(Utf8JsonWriter writer, PublishedPost post)
    {
        writer.WriteString("id", post.Id);
        writer.WriteString("permalink", post.Permalink);
        if (post.CrossreshareToIgStatus is { } status)
        {
            writer.WriteString("instagram", status.ToString());
        }

        if (post.RefusedLink is { } link)
        {
            writer.WriteString("refused_link", link);
        }
    }
}
