using System.Text.Json;
using ThreadsSdk.Runtime;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Benchmarks.Baselines;

/// <summary>What one writes by hand for two calls: an HttpClient, and the SDK's own reading. No retries, errors or checks.</summary>
internal sealed class PlainClient(HttpClient http, string token)
{
    public const string Fields =
        "id,media_product_type,media_type,media_url,permalink,owner,username,text,timestamp,shortcode,thumbnail_url,"
        + "children{id,media_type,media_url,permalink,thumbnail_url,alt_text,shortcode,timestamp},is_quote_post,quoted_post,reposted_post,"
        + "alt_text,link_attachment_url,gif_url,poll_attachment{option_a,option_b,option_c,option_d,option_a_votes_percentage,"
        + "option_b_votes_percentage,option_c_votes_percentage,option_d_votes_percentage,total_votes,expiration_timestamp},topic_tag,"
        + "is_spoiler_media,text_entities,text_attachment,allowlisted_country_codes,ghost_post_status,ghost_post_expiration_timestamp,"
        + "is_verified,profile_picture_url";

    public Task<Media> GetAsync(string id, CancellationToken cancellationToken) =>
        SendAsync($"https://graph.threads.net/v1.0/{Uri.EscapeDataString(id)}?fields={Fields}", Media.Read, cancellationToken);

    public Task<Page<Media>> ListPageAsync(string user, CancellationToken cancellationToken) =>
        SendAsync(
            $"https://graph.threads.net/v1.0/{Uri.EscapeDataString(user)}/threads?fields={Fields}",
            static (ref Utf8JsonReader reader) => PageReader.Read(ref reader, Media.Read),
            cancellationToken
        );

    private async Task<T> SendAsync<T>(string url, JsonRead<T> read, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new("Bearer", token);
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return Parse(bytes, read);
    }

    private static T Parse<T>(byte[] bytes, JsonRead<T> read)
    {
        var reader = new Utf8JsonReader(bytes.AsSpan(0, Escapes.Remove(bytes)));
        reader.Read();
        return read(ref reader);
    }
}
