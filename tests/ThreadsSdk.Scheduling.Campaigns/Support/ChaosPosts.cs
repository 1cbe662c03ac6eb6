using System.Globalization;
using ThreadsSdk.Tests.MediaFiles.Support;

namespace ThreadsSdk.Scheduling.Campaigns.Support;

/// <summary>The posts of a campaign: texts, chains, images with an address and files, spread over users and moments.</summary>
internal static class ChaosPosts
{
    public static List<ScheduleRequest> Create(ChaosWorld world, CampaignSize size, DateTimeOffset start, Random random)
    {
        List<ScheduleRequest> requests = [];
        const int Small = ChaosWorld.SmallQuota * 3 / 2;
        for (var i = 0; i < size.Posts; i++)
        {
            var user = i < Small * size.SmallUsers ? i % size.SmallUsers : size.SmallUsers + (i % (size.Users - size.SmallUsers));
            requests.Add(
                new ScheduleRequest
                {
                    UserId = world.Users[user].Id,
                    Plan = Plan(i, user < size.SmallUsers),
                    At = start + (size.Due * random.NextDouble()),
                    IdempotencyKey = i.ToString(CultureInfo.InvariantCulture),
                }
            );
        }

        return requests;
    }

    /// <summary>The text by which a post is known again.</summary>
    public static string TextOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Post number {number}");

    private static Publishing.PublishPlan Plan(int number, bool isSmall) =>
        (number % 20) switch
        {
            7 when !isSmall => Post.Chain(Post.Text(TextOf(number)), Post.Text(TextOf(number) + ", continued")).Plan(),
            11 => Post.Image("https://example.com/cat.jpg").WithText(TextOf(number)).Plan(),
            13 => Post.Image(MediaSource.FromBytes(Samples.Jpeg(640, 480))).WithText(TextOf(number)).Plan(),
            _ => Post.Text(TextOf(number)).Plan(),
        };
}
