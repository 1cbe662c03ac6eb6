using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ThreadsSdk.Benchmarks.Inputs;

/// <summary>
/// Pages of posts the way Meta answers the SDK's default fields for a user's own posts: texts of many lengths and scripts, images, videos,
/// carousels, polls. Always the same bytes.
/// </summary>
internal static class PostsPage
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const string UserName = "harbour.notes";

    private static readonly string ProfilePicture = CdnAddress("t51.82787-19", 7);

    private static readonly string[] Phrases =
    [
        "Fog over the harbour this morning.",
        "Nobody told the gulls.",
        "Café crème & a window seat — c'est tout.",
        "Three things I learned today:",
        "The ferry is late again 🚢",
        "Grüße aus Kiel!",
        "今日は海がきれいです。",
        "New post on the blog, link below.",
        "What would you have done?",
        "Half the fun is the walk there.",
        "\"Calm\", said the captain,\nand sailed.",
        "More pictures tomorrow.",
        "🌊🌊🌊",
        "Thank you all for 1,000 replies!",
    ];

    /// <summary>A page in UTF-8, with nothing escaped that need not be.</summary>
    public static byte[] Plain(int posts) => Encoding.UTF8.GetBytes(Page(posts));

    /// <summary>The same page as Meta's servers write it: slashes and all but ASCII escaped.</summary>
    public static byte[] Escaped(int posts) => Encoding.UTF8.GetBytes(Escape(Page(posts)));

    /// <summary>One post as Meta's servers write it.</summary>
    public static byte[] EscapedPost() => Encoding.UTF8.GetBytes(Escape(Write(Post(3))));

    private static string Page(int posts) =>
        Write(
            new JsonObject
            {
                ["data"] = new JsonArray([.. Enumerable.Range(0, posts).Select(Post)]),
                ["paging"] = new JsonObject
                {
                    ["cursors"] = new JsonObject { ["before"] = Code(1, 40), ["after"] = Code(2, 40) },
                },
            }
        );

    private static JsonObject Post(int index)
    {
        var post = new JsonObject { ["id"] = Id(index), ["media_product_type"] = "THREADS" };
        switch (index % 10)
        {
            case 0 or 3 or 6:
                post["media_type"] = "IMAGE";
                post["media_url"] = CdnAddress("t51.82787-15", index);
                break;
            case 5:
                post["media_type"] = "VIDEO";
                post["media_url"] = CdnAddress("t16.126056-50", index);
                post["thumbnail_url"] = CdnAddress("t51.71878-15", index + 1);
                break;
            case 8:
                post["media_type"] = "CAROUSEL_ALBUM";
                post["children"] = new JsonObject
                {
                    ["data"] = new JsonArray([.. Enumerable.Range(0, 2 + (index / 10 % 3)).Select(at => Child(index, at))]),
                };
                break;
            default:
                post["media_type"] = "TEXT_POST";
                break;
        }

        post["permalink"] = $"https://www.threads.com/@{UserName}/post/{Code(index, 11)}";
        post["owner"] = new JsonObject { ["id"] = "25034567890123456" };
        post["username"] = UserName;
        post["text"] = Text(index);
        post["timestamp"] = Time(index);
        post["shortcode"] = Code(index, 11);
        post["is_quote_post"] = index % 25 == 1;
        AddExtras(post, index);
        post["is_verified"] = false;
        post["profile_picture_url"] = ProfilePicture;
        return post;
    }

    private static void AddExtras(JsonObject post, int index)
    {
        if (index % 25 == 1)
        {
            post["quoted_post"] = new JsonObject { ["id"] = Id(index + 500) };
        }

        if (index % 10 == 3)
        {
            post["alt_text"] = "A grey harbour with one red boat.";
        }

        if (index % 20 == 7)
        {
            post["link_attachment_url"] = $"https://blog.example.com/notes/{index}";
        }

        if (index % 4 == 2)
        {
            post["topic_tag"] = index % 8 == 2 ? "Harbour Life" : "Photography";
        }

        if (index % 33 == 4)
        {
            post["poll_attachment"] = new JsonObject
            {
                ["option_a"] = "Ferry",
                ["option_b"] = "Bridge",
                ["option_a_votes_percentage"] = 0.62,
                ["option_b_votes_percentage"] = 0.38,
                ["total_votes"] = 1200 + index,
                ["expiration_timestamp"] = Time(index - 1),
            };
        }
    }

    private static JsonObject Child(int post, int at) =>
        new()
        {
            ["id"] = Id((post * 20) + at + 1000),
            ["media_type"] = "IMAGE",
            ["media_url"] = CdnAddress("t51.82787-15", (post * 20) + at),
            ["permalink"] = $"https://www.threads.com/@{UserName}/post/{Code(post, 11)}/media?index={at}",
            ["shortcode"] = Code((post * 20) + at, 11),
            ["timestamp"] = Time(post),
        };

    private static string Text(int index)
    {
        var text = new StringBuilder();
        for (var i = 0; i <= index * 7 % 5; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(Phrases[((index * 3) + (i * 5)) % Phrases.Length]);
        }

        return text.ToString();
    }

    private static string Id(int index) => (18_000_000_000_000_000L + (index * 7_919_377_171L)).ToString(CultureInfo.InvariantCulture);

    private static string Time(int index) =>
        new DateTime(2026, 5, 4, 12, 10, 10, DateTimeKind.Utc)
            .AddMinutes(-index * 1237)
            .ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);

    private static string CdnAddress(string kind, int index) =>
        $"https://scontent-fra5-1.cdninstagram.com/v/{kind}/{Id(index)}_n.jpg?_nc_cat=10{index % 10}&ccb=7-5&_nc_sid=18de74&_nc_ohc={Code(index, 23)}"
        + $"&_nc_zt=23&_nc_ht=scontent-fra5-1.cdninstagram.com&oh=00_{Code(index + 3, 40)}&oe=6A1B2C3D";

    private static string Code(int seed, int length)
    {
        var state = (uint)seed + 1;
        return string.Create(
            length,
            state,
            static (text, state) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    state = (state * 1664525) + 1013904223;
                    text[i] = Letters[(int)(state >> 26)];
                }
            }
        );
    }

    private static string Write(JsonObject json) =>
        json.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static string Escape(string json)
    {
        var escaped = new StringBuilder(json.Length * 2);
        foreach (var character in json)
        {
            _ = character switch
            {
                '/' => escaped.Append("\\/"),
                > '~' => escaped.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
