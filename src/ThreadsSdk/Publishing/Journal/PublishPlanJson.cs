using System.Text.Json;
using ThreadsSdk.Publishing.Journal;

namespace ThreadsSdk.Publishing;

/// <summary>Writes and reads plans as JSON, to publish them later or elsewhere.</summary>
public static class PublishPlanJson
{
    /// <summary>
    /// Serializes a plan as JSON. It contains texts, addresses and paths, and no token. Of images and videos given as bytes or streams it
    /// contains no content: <see cref="PublishPlan.WithSourcesAsync"/> puts it back.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The JSON.</returns>
    public static string ToJson(this PublishPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonSerializer.Serialize(plan.Posts, JournalJson.Default.ImmutableArrayPlannedPost);
    }

    /// <summary>Parses a plan that <see cref="ToJson"/> of this or an earlier version of the library wrote.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="JsonException">The text is not the JSON of a plan.</exception>
    /// <example>
    /// <code language="csharp">
    /// string json = Post.Text("Hello").Plan().ToJson();
    /// await threads.PublishAsync(PublishPlanJson.Parse(json));
    /// </code>
    /// </example>
    public static PublishPlan Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var posts = JsonSerializer.Deserialize(json, JournalJson.Default.ImmutableArrayPlannedPost);
        return posts.IsDefaultOrEmpty || posts.Contains(null!)
            ? throw new JsonException("The plan has no posts.")
            : PublishPlan.Restore(posts);
    }
}
