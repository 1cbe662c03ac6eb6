using ThreadsSdk.Publishing;
using ThreadsSdk.Tests.Text.Support;
using Xunit;

namespace ThreadsSdk.Tests.Publishing;

/// <summary>What becomes of a post that holds more than one post may.</summary>
public sealed class PlanTests
{
    private const string Picture = "https://media.example/picture.jpg";

    private static readonly string LongText = string.Concat(
            Enumerable.Range(1, 40).Select(i => $"This is sentence number {i} of a longer text. ")
        )
        .TrimEnd();

    public static TheoryData<CreateContainerOptions, string> ForeignOptions =>
        new()
        {
            {
                new() { ImageUrl = Picture },
                "ImageUrl"
            },
            {
                new() { VideoUrl = Picture },
                "VideoUrl"
            },
            {
                new() { Children = ["1", "2"] },
                "Children"
            },
            {
                new() { IsCarouselItem = true },
                "IsCarouselItem"
            },
        };

    public static TheoryData<HashtagPlacement, bool, string?> Overflows
    {
        get
        {
            var data = new TheoryData<HashtagPlacement, bool, string?>();
            foreach (var hashtags in Enum.GetValues<HashtagPlacement>())
            {
                data.Add(hashtags, true, "…");
                data.Add(hashtags, false, null);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Overflows))]
    public void Chain_of_any_text_drops_nothing_and_keeps_the_limit(HashtagPlacement hashtags, bool isNumbered, string? cutMark) =>
        AnyText.Check(sample =>
        {
            var overflow = Overflow.Chain with
            {
                IsNumbered = isNumbered,
                CutMark = cutMark,
                Hashtags = hashtags,
                Counting = sample.Counting,
            };
            var text = sample.Text + " #first #second #third";
            PublishPlan plan;
            try
            {
                plan = Post.Text(text).WithOverflow(overflow).Plan();
            }
            catch (ThreadsValidationException e)
            {
                // Only what no post can hold is refused: a giant of a link or a grapheme, or too many links.
                Assert.All(
                    e.Errors,
                    rule =>
                        Assert.True(
                            rule.Rule.Contains("fits no post", StringComparison.Ordinal)
                                || rule.Property.EndsWith("links", StringComparison.Ordinal),
                            rule.ToString()
                        )
                );
                return;
            }

            Assert.All(
                plan.Posts,
                post => Assert.InRange(ThreadsText.Count(post.Options.Text!, sample.Counting), 1, ThreadsLimits.PostTextLength)
            );
            var pieces = string.Concat(plan.Posts.Select(post => post.Text!.Piece));
            Assert.StartsWith(pieces, text, StringComparison.Ordinal);
            var all = string.Join(' ', plan.Posts.Select(post => post.Options.Text));
            Assert.All(["#first", "#second", "#third"], hashtag => Assert.Contains(hashtag, all, StringComparison.Ordinal));
            Assert.Equal(
                isNumbered && plan.Posts.Length > 1,
                plan.Posts.Index()
                    .All(part => part.Item.Options.Text!.EndsWith($"{part.Index + 1}/{plan.Posts.Length}", StringComparison.Ordinal))
            );
        });

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void Post_of_nothing_is_refused(string text)
    {
        var broken = Assert.Throws<ThreadsValidationException>(Post.Text(text).Check);
        var inChain = Assert.Throws<ThreadsValidationException>(new PostChain(Post.Text("One"), Post.Text(text)).Check);

        Assert.Equal("text must not be empty, because there is nothing else to publish.", broken.Message);
        Assert.Equal("posts[1].text", Assert.Single(inChain.Errors).Property);
    }

    [Theory, MemberData(nameof(ForeignOptions))]
    public void Post_refuses_what_is_only_known_on_the_way(CreateContainerOptions options, string name)
    {
        var refused = Assert.Throws<ArgumentException>(() => Post.Text("Hello").With(_ => options));

        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Contains("WithMedia", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Link_that_is_set_by_options_is_one_of_the_links_of_the_post()
    {
        var post = Post.Text("Hello").With(options => options with { LinkAttachment = "https://example.com/a" });

        Assert.Equal(["https://example.com/a"], post.Links);
        Assert.Equal("https://example.com/a", Assert.Single(post.Plan().Posts).Options.LinkAttachment);
        Assert.Equal(
            ["links"],
            Assert.Throws<ThreadsValidationException>(post.WithLink("https://example.com/b").Check).Errors.Select(error => error.Property)
        );
    }

    [Fact]
    public void Repost_of_a_permalink_is_refused()
    {
        var broken = Assert.Throws<ThreadsValidationException>(Post.Repost("https://www.threads.com/@ada.codes/post/DAbCdEf").Check);

        Assert.Equal("media_id", Assert.Single(broken.Errors).Property);
    }

    [Fact]
    public void Post_without_a_text_is_good_when_there_is_something_else()
    {
        Post.Text("").WithLink("https://example.com/").Check();
        Post.Text("").Quoting("18000000000000001").Check();
        Post.Image("https://example.com/a.jpg").WithText("").Check();
    }

    [Fact]
    public void Text_that_fits_stays_one_post_whatever_the_overflow_says()
    {
        var overflow = Overflow.Chain with { CutMark = "…", Hashtags = HashtagPlacement.OnePerPart };

        var plan = Post.Text("Short enough #one #two").WithOverflow(overflow).Plan();

        Assert.Equal("Short enough #one #two", Assert.Single(plan.Posts).Options.Text);
    }

    [Fact]
    public void Long_text_is_refused_unless_it_may_become_a_chain()
    {
        var broken = Assert.Throws<ThreadsValidationException>(() => Post.Text(LongText).Plan());

        Assert.Equal(("text", ThreadsLimits.PostTextLength), (Assert.Single(broken.Errors).Property, broken.Errors[0].Limit));
    }

    [Fact]
    public void Parts_are_cut_after_sentences_numbered_and_replies_to_the_part_before()
    {
        var plan = Post.Text(LongText).WithOverflow(Overflow.Chain with { IsNumbered = true }).Plan();

        Assert.Equal([false, .. Enumerable.Repeat(true, plan.Posts.Length - 1)], plan.Posts.Select(post => post.IsReplyToPrevious));
        Assert.All(plan.Posts, post => Assert.EndsWith(".", post.Text!.Piece.TrimEnd(), StringComparison.Ordinal));
        Assert.EndsWith($"\n1/{plan.Posts.Length}", plan.Posts[0].Options.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Post_that_is_not_split_has_no_number()
    {
        var plan = Post.Text("Short").WithOverflow(Overflow.Chain with { IsNumbered = true }).Plan();

        Assert.Equal("Short", Assert.Single(plan.Posts).Options.Text);
    }

    [Fact]
    public void Hashtags_go_one_to_a_part_and_all_that_are_left_to_the_last()
    {
        var text = LongText + " #one #two #three #four #five #six #seven";

        var plan = Post.Text(text).WithOverflow(Overflow.Chain with { Hashtags = HashtagPlacement.OnePerPart }).Plan();

        Assert.Equal("#one", LastLine(plan.Posts[0]));
        Assert.Equal("#two", LastLine(plan.Posts[1]));
        Assert.EndsWith("#six #seven", LastLine(plan.Posts[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Hashtags_go_only_to_parts_without_any()
    {
        var text = "A #tag in the first part. " + LongText + " #one #two";

        var plan = Post.Text(text).WithOverflow(Overflow.Chain with { Hashtags = HashtagPlacement.PartsWithout }).Plan();

        Assert.DoesNotContain("#one", plan.Posts[0].Options.Text, StringComparison.Ordinal);
        Assert.Equal("#one", LastLine(plan.Posts[1]));
    }

    [Fact]
    public void Hashtags_go_to_every_part()
    {
        var plan = Post.Text(LongText + " #one #two").WithOverflow(Overflow.Chain with { Hashtags = HashtagPlacement.EveryPart }).Plan();

        Assert.All(plan.Posts, post => Assert.Equal("#one #two", LastLine(post)));
    }

    [Fact]
    public void Topic_wins_over_hashtags_which_stay_where_they_are()
    {
        var post = Post.Text(LongText + " #one #two")
            .WithTopic("#books")
            .WithOverflow(Overflow.Chain with { Hashtags = HashtagPlacement.EveryPart });

        var plan = post.Plan();

        Assert.Equal("#books", plan.Posts[0].Options.TopicTag);
        Assert.All(plan.Posts.Skip(1), part => Assert.Null(part.Options.TopicTag));
        Assert.Equal(LongText + " #one #two", string.Concat(plan.Posts.Select(part => part.Options.Text)));
    }

    [Fact]
    public void Spoiler_that_spans_a_cut_is_hidden_in_both_parts()
    {
        var whole = Post.Text(LongText).WithOverflow(Overflow.Chain).Plan();
        var cut = whole.Posts[0].Options.Text!.Length;

        var plan = Post.Text(LongText).WithSpoiler((cut - 10)..(cut + 5)).WithOverflow(Overflow.Chain).Plan();

        Assert.Equal((cut - 10, 10), Entity(plan.Posts[0]));
        Assert.Equal((0, 5), Entity(plan.Posts[1]));
    }

    [Fact]
    public void Media_and_captions_are_dealt_out_in_order_as_many_to_a_part_as_it_may_hold()
    {
        const int Most = ThreadsLimits.CarouselItemsMax;
        var media = Enumerable.Range(0, (2 * Most) + 1).Select(i => PostMedia.Image(Picture, $"Image {i}")).ToList();

        var plan = Post.Carousel(media).WithText("Many").WithOverflow(Overflow.Chain).Plan();

        Assert.Equal([Most, Most, 1], plan.Posts.Select(post => post.Media.Length));
        Assert.Equal(media.Select(item => item.AltText), plan.Posts.SelectMany(post => post.Media).Select(item => item.AltText));
        Assert.Equal(
            [ContainerMediaType.Carousel, ContainerMediaType.Carousel, ContainerMediaType.Image],
            plan.Posts.Select(post => post.MediaType)
        );
        Assert.Equal(["Many", null, null], plan.Posts.Select(post => post.Options.Text));
    }

    [Fact]
    public void Links_are_shared_out_one_to_each_part_that_can_show_one()
    {
        var post = Post.Image(Picture)
            .WithText(LongText)
            .WithLink("https://example.com/1")
            .WithLink("https://example.com/2")
            .WithOverflow(Overflow.Chain);

        var plan = post.Plan();

        Assert.Equal(
            [null, "https://example.com/1", "https://example.com/2"],
            plan.Posts.Take(3).Select(part => part.Options.LinkAttachment)
        );
    }

    [Fact]
    public void Links_that_are_left_get_parts_of_their_own()
    {
        var post = Post.Text("Three links")
            .WithLink("https://example.com/1")
            .WithLink("https://example.com/2")
            .WithLink("https://example.com/3");

        var plan = post.WithOverflow(Overflow.Chain).Plan();

        Assert.Equal(["Three links", null, null], plan.Posts.Select(part => part.Options.Text));
        Assert.Equal(3, plan.Posts.Count(part => part.Options.LinkAttachment is not null));
    }

    [Theory]
    [InlineData(QuotePlacement.FirstPart, 1)]
    [InlineData(QuotePlacement.EveryPart, 4)]
    public void Quote_is_on_the_first_part_or_on_each(QuotePlacement placement, int expected)
    {
        var plan = Post.Text(LongText).Quoting("18000").WithOverflow(Overflow.Chain with { Quote = placement }).Plan();

        Assert.Equal(expected, plan.Posts.Count(post => post.Options.QuotePostId == "18000"));
        Assert.Equal(4, plan.Posts.Length);
    }

    [Fact]
    public void What_belongs_to_the_whole_is_on_the_first_part_alone_and_countries_are_on_each()
    {
        var post = Post.Text(LongText)
            .WithLocation("1")
            .WithReplyControl(ReplyControl.MentionedOnly)
            .WithReplyApprovals()
            .InCountries("US")
            .ReplyingTo("2");

        var plan = post.WithOverflow(Overflow.Chain).Plan();

        Assert.Equal(
            ("1", ReplyControl.MentionedOnly, true, "2"),
            (
                plan.Posts[0].Options.LocationId,
                plan.Posts[0].Options.ReplyControl,
                plan.Posts[0].Options.EnableReplyApprovals,
                plan.Posts[0].Options.ReplyToId
            )
        );
        Assert.All(plan.Posts, part => Assert.Equal(["US"], part.Options.AllowlistedCountryCodes));
        Assert.All(
            plan.Posts.Skip(1),
            part =>
                Assert.Equal(
                    (null, null, null, null),
                    (part.Options.LocationId, part.Options.ReplyControl, part.Options.EnableReplyApprovals, part.Options.ReplyToId)
                )
        );
    }

    [Fact]
    public void Link_that_fits_no_post_is_refused_rather_than_cut()
    {
        var post = Post.Text("See https://example.com/?" + string.Concat(Enumerable.Repeat("key=1&", 100))).WithOverflow(Overflow.Chain);

        var broken = Assert.Throws<ThreadsValidationException>(() => post.Plan());

        Assert.Contains("position 4", Assert.Single(broken.Errors).Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/", "x")]
    [InlineData("https://example.com", "x")]
    [InlineData("https://example.com/a", "я")]
    [InlineData("https://example.com/", "天")]
    [InlineData("https://example.com", "天")]
    [InlineData("https://example.com/a?b=", "カ")]
    [InlineData("https://example.com", "ก")]
    [InlineData("https://example.com/", "ကို")]
    [InlineData("https://example.com/", "क्ष")]
    [InlineData("https://example.com/", "한")]
    [InlineData("https://example.com/", "ع")]
    [InlineData("https://example.com", "\U0001F600")]
    [InlineData("www.example.com", "天")]
    [InlineData("www.example.com/", "x")]
    [InlineData("https://例え.jp/", "天")]
    [InlineData("https://", "天")]
    public void Text_of_any_length_right_after_a_link_is_cut_and_the_link_stays_whole(string link, string letter)
    {
        var text = "See " + link + string.Concat(Enumerable.Repeat(letter, 600));

        var parts = Post.Text(text).WithOverflow(Overflow.Chain).Plan().Posts.Select(post => post.Options.Text!).ToList();

        Assert.Equal(text, string.Concat(parts));
        Assert.InRange(parts.Count, 2, 8);
        Assert.Contains(parts, part => part.Contains(link, StringComparison.Ordinal));
    }

    [Fact]
    public void Links_are_named_when_there_are_too_many()
    {
        var text =
            "看https://a.example，"
            + string.Join(' ', Enumerable.Range(1, ThreadsLimits.LinkCount - 1).Select(i => $"www.{i}.example/x"))
            + " www.facebook.com";

        var broken = Assert.Throws<ThreadsValidationException>(
            Post.Text(text).WithLink("https://b.example/?access_token=secret1234567890").Check
        );

        var rule = Assert.Single(broken.Errors);
        Assert.Equal(("links", (long?)ThreadsLimits.LinkCount), (rule.Property, rule.Limit));
        Assert.Contains($"are {ThreadsLimits.LinkCount + 2}: https://a.example, www.1.example/x, ", rule.Rule, StringComparison.Ordinal);
        Assert.Contains("www.facebook.com, https://b.example/", rule.Rule, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", rule.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Chain_numbers_its_posts_and_what_overflows_of_them()
    {
        var chain = Post.Chain(Post.Text("One"), Post.Text(LongText).WithOverflow(Overflow.Chain), Post.Image(Picture)).Numbered();

        var plan = chain.Plan();

        Assert.Equal(Enumerable.Range(1, 6).Select(i => $"{i}/6"), plan.Posts.Select(LastLine));
    }

    [Fact]
    public void Chain_cannot_hold_a_repost_or_a_reply_to_another_post()
    {
        var chain = Post.Chain(Post.Text("One"), Post.Repost("18000"), Post.Text("Three").ReplyingTo("18001"));

        var broken = Assert.Throws<ThreadsValidationException>(() => chain.Plan());

        Assert.Equal(["posts[1].repost", "posts[2].reply"], broken.Errors.Select(rule => rule.Property));
    }

    [Fact]
    public void Media_of_an_address_that_does_not_tell_what_it_is_must_say_so()
    {
        var broken = Assert.Throws<ThreadsValidationException>(() =>
            Post.Text("Look").WithMedia(PostMedia.From("https://media.example/42")).Plan()
        );

        Assert.Equal("media[0]", Assert.Single(broken.Errors).Property);
    }

    [Fact]
    public void Alt_text_that_is_too_long_names_the_item()
    {
        var post = Post.Carousel(PostMedia.Image(Picture), PostMedia.Image(Picture, new string('a', 1001)));

        var broken = Assert.Throws<ThreadsValidationException>(() => post.Plan());

        Assert.Equal(("media[1].alt_text", 1000), (Assert.Single(broken.Errors).Property, broken.Errors[0].Limit));
    }

    private static string LastLine(PlannedPost post) => post.Options.Text!.Split('\n')[^1];

    private static (int?, int?) Entity(PlannedPost post) => (post.Options.TextEntities![0].Offset, post.Options.TextEntities[0].Length);
}
