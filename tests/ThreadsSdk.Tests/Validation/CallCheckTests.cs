using ThreadsSdk.Runtime;
using Xunit;

namespace ThreadsSdk.Tests.Validation;

public sealed class CallCheckTests
{
    private const int Repetitions = 1_000;

    [Fact]
    public void Call_tells_every_rule_it_breaks()
    {
        using var client = new ThreadsClient("TEST-USER-TOKEN");

        var broken = Assert.Throws<ThreadsValidationException>(() =>
        {
            _ = client.Publishing.CreateContainerAsync(
                "me",
                ContainerMediaType.Image,
                new()
                {
                    Text = new string('x', ThreadsLimits.PostTextLength + 1),
                    PollAttachment = new() { OptionA = "", OptionB = new string('b', ThreadsLimits.PollOptionLength + 1) },
                    TopicTag = "a.b",
                },
                TestContext.Current.CancellationToken
            );
        });

        Assert.Equal(
            ["text", "image_url", "poll_attachment.option_a", "poll_attachment.option_b", "poll_attachment", "topic_tag"],
            broken.Errors.Select(rule => rule.Property)
        );
        Assert.Equal(ThreadsLimits.PostTextLength, broken.Errors[0].Limit);
    }

    [Fact]
    public void Call_is_checked_without_being_sent()
    {
        var check = new Check();

        PublishingApi.CheckCreateContainer(ref check, "me", ContainerMediaType.Text, null);

        Assert.Equal("text or link_attachment must be given when media_type is TEXT.", Assert.Single(check.Broken!).ToString());
    }

    [Fact]
    public void Check_allocates_nothing_when_no_rule_is_broken()
    {
        var options = new CreateContainerOptions
        {
            Text = "x",
            PollAttachment = new() { OptionA = "a", OptionB = "b" },
            TopicTag = "c",
        };
        var check = new Check();
        PublishingApi.CheckCreateContainer(ref check, "me", ContainerMediaType.Text, options);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < Repetitions; i++)
        {
            PublishingApi.CheckCreateContainer(ref check, "me", ContainerMediaType.Text, options);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Null(check.Broken);
    }

    [Fact]
    public void Address_tells_every_rule_it_breaks()
    {
        var broken = Assert.Throws<ThreadsValidationException>(() =>
            ThreadsUrls.PostIntent(new() { Tag = new string('x', ThreadsLimits.TopicTagLength) + "." })
        );

        Assert.Equal(2, broken.Errors.Count);
    }

    [Fact]
    public void Exception_is_made_of_errors()
    {
        IReadOnlyList<ValidationError> errors = [new("text", "must be given"), new("children", "must have at most 2 items") { Limit = 2 }];

        var exception = new ThreadsValidationException(errors);

        Assert.Equal(errors, exception.Errors);
        Assert.Equal("text must be given. children must have at most 2 items.", exception.Message);
    }

    [Fact]
    public void Exception_needs_an_error() => Assert.Throws<ArgumentException>("errors", () => new ThreadsValidationException([]));
}
