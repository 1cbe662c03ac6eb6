using System.Globalization;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Seed;

/// <summary>Writes posts that lie in the past, one after the other.</summary>
internal sealed class SeedWriter(SimulatorState state, DateTimeOffset start, TimeSpan step)
{
    private int _number;

    /// <summary>Gets the time of the last post.</summary>
    public DateTimeOffset Time { get; private set; } = start;

    public SimulatorState State { get; } = state;

    public User User(string name) => State.UserByName(name) ?? throw new ArgumentException("There is no such user.", nameof(name));

    /// <summary>Moves the clock on and adds a post.</summary>
    public PostNode Write(Func<string, DateTimeOffset, SimulatedCounts, PostNode> make)
    {
        Time += step;
        return At(Time, make);
    }

    /// <summary>Adds a post at another time.</summary>
    public PostNode At(DateTimeOffset time, Func<string, DateTimeOffset, SimulatedCounts, PostNode> make) =>
        State.Add(make(State.NewId(), time, Counts(++_number)));

    public PostNode Text(User author, string text) =>
        Write(
            (id, time, counts) =>
                new PostNode(id, author, MediaType.TextPost, time)
                {
                    Text = text,
                    TopicTag = PostText.Tag(text),
                    Counts = counts,
                }
        );

    /// <summary>Adds an image or video within a carousel.</summary>
    public PostNode Item(User author, MediaType kind, string altText) =>
        At(Time + step, (id, time, _) => new PostNode(id, author, kind, time) { IsItem = true, AltText = altText });

    private static SimulatedCounts Counts(int number)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        var views = 200 + StableNumber.From(name + "/views", 9000);
        return new SimulatedCounts(
            views,
            views / 12,
            StableNumber.From(name + "/reposts", 20),
            StableNumber.From(name + "/quotes", 8),
            StableNumber.From(name + "/shares", 15),
            views / 40
        );
    }
}
