using System.Globalization;
using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Pages;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Publishes posts for any user, by the calls an app would make, so that the same rules refuse them.</summary>
internal sealed class Composer
{
    public const string Poll = "poll";
    public const string Address = "url";
    public const string Kind = "kind";
    public const string Image = "image";
    public const string Video = "video";

    private const string Items = "items";

    /// <summary>What can be given beside the user, by the names that the parameters of an app have.</summary>
    private static readonly string[] Given =
    [
        nameof(CreateContainerOptions.Text),
        nameof(CreateContainerOptions.TopicTag),
        nameof(CreateContainerOptions.ImageUrl),
        nameof(CreateContainerOptions.VideoUrl),
        nameof(CreateContainerOptions.AltText),
        nameof(CreateContainerOptions.IsSpoilerMedia),
        nameof(CreateContainerOptions.LinkAttachment),
        nameof(CreateContainerOptions.ReplyToId),
        nameof(CreateContainerOptions.QuotePostId),
        nameof(CreateContainerOptions.ReplyControl),
        nameof(CreateContainerOptions.EnableReplyApprovals),
    ];

    private readonly UserCalls _calls;
    private readonly OperationSpec _create;
    private readonly OperationSpec _publish;
    private readonly OperationSpec _delete;
    private readonly PropertySpec _id;
    private readonly List<string> _pollOptions;

    public Composer(SimulatorSpec spec, UserCalls calls)
    {
        _calls = calls;
        _create = calls.Operation(PublishingCreateContainerRequest.Operation);
        _publish = calls.Operation(PublishingPublishContainerRequest.Operation);
        _delete = calls.Operation(MediaDeleteRequest.Operation);
        _id = SimulatorSpec.IdOf(spec.Model(nameof(CreatedMedia))!)!;
        _pollOptions = [.. spec.Model(nameof(PollAttachment))!.Properties.Select(property => property.Key)];
        ItemFields =
        [
            new(Address, "string", "The address of the picture or video.", IsRequired: true),
            new(Kind, "string", $"What is there: {Image}, which it is without this, or {Video}."),
            Field(nameof(CreateContainerOptions.AltText)),
        ];
        Fields =
        [
            new("username", "string", "The user who publishes.", IsRequired: true),
            .. Given.Select(Field),
            new(Poll, "string", "The options of a poll, one on each line."),
            new(Items, ControlShapes.Item + "[]", "Pictures and videos; several are a carousel."),
        ];
    }

    /// <summary>Gets the name that the API has for each property of <see cref="CreateContainerOptions"/> that can be given.</summary>
    public IReadOnlyDictionary<string, string> Names => Given.ToDictionary(property => property, Key, StringComparer.Ordinal);

    /// <summary>Gets what can be said of a post.</summary>
    public IReadOnlyList<ControlField> Fields { get; }

    /// <summary>Gets what can be said of a picture or video of a post.</summary>
    public IReadOnlyList<ControlField> ItemFields { get; }

    /// <summary>Returns the name by which a form says something of a picture or video.</summary>
    public static string ItemName(int place, string field) => string.Create(CultureInfo.InvariantCulture, $"{Items}[{place}][{field}]");

    /// <summary>Publishes a post at once, without waiting for its media.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="ArgumentException">There is no such user, or the post is refused; the message says why.</exception>
    public string Publish(ControlBody body)
    {
        var name = body.Required("username");
        var values = Values(body, Given);
        if (body.Text(Poll) is { } poll)
        {
            values[Key(nameof(CreateContainerOptions.PollAttachment))] = PollOf(poll);
        }

        // A form has places for items that stay empty.
        var items = body.Objects(Items).Where(item => !body.IsForm || item.Text(Address) is not null).Select(Item).ToList();
        if (items is [var only])
        {
            items = [];
            foreach (var (key, value) in only)
            {
                if (!values.TryAdd(key, value))
                {
                    throw new ArgumentException($"'{key}' is given twice.");
                }
            }
        }

        return _calls.Together(() =>
        {
            var user = _calls.State.UserByName(name.TrimStart('@')) ?? throw new ArgumentException($"There is no user '{name}'.");
            if (items.Count > 0)
            {
                var children = items.Select(item =>
                    Create(user, new(item) { [Key(nameof(CreateContainerOptions.IsCarouselItem))] = "true" })
                );
                values[Key(nameof(CreateContainerOptions.Children))] = string.Join(',', children);
            }

            var container = Create(user, values);
            values = new(StringComparer.Ordinal)
            {
                [UserCalls.Key(_publish, nameof(PublishingPublishContainerRequest.CreationId))] = container,
            };
            return Id(_calls.Make(user, _publish, values));
        });
    }

    /// <summary>Deletes a post of a user.</summary>
    /// <exception cref="ArgumentException">The call is refused; the message says why.</exception>
    public void Delete(User user, string postId) =>
        _calls.Together(() => _calls.Make(user, _delete, new Dictionary<string, string>(), postId));

    /// <summary>Returns the name that the API has for what is said of a post.</summary>
    /// <param name="property">The name it has in C#.</param>
    public string Key(string property) => UserCalls.Key(_create, property);

    private string Create(User user, Dictionary<string, string> values)
    {
        var kind =
            values.ContainsKey(Key(nameof(CreateContainerOptions.Children))) ? ContainerMediaType.Carousel
            : values.ContainsKey(Key(nameof(CreateContainerOptions.VideoUrl))) ? ContainerMediaType.Video
            : values.ContainsKey(Key(nameof(CreateContainerOptions.ImageUrl))) ? ContainerMediaType.Image
            : ContainerMediaType.Text;
        values[Key(nameof(PublishingCreateContainerRequest.MediaType))] = kind.ToString();
        var id = Id(_calls.Make(user, _create, values));
        _calls.State.Container(id)!.Hurry();
        return id;
    }

    private Dictionary<string, string> Item(ControlBody item)
    {
        item.Expect(ItemFields);
        var values = Values(item, [nameof(CreateContainerOptions.AltText)]);
        var address = item.Required(Address);
        var property = item.Text(Kind) switch
        {
            null or Image => nameof(CreateContainerOptions.ImageUrl),
            Video => nameof(CreateContainerOptions.VideoUrl),
            var kind => throw new ArgumentException($"There is no kind '{kind}', but {Image} and {Video}."),
        };
        values[Key(property)] = address;
        return values;
    }

    private Dictionary<string, string> Values(ControlBody body, IEnumerable<string> properties)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in properties.Select(Key))
        {
            if (body.Text(key) is { } value)
            {
                values[key] = value;
            }
        }

        return values;
    }

    private string Id(JsonNode response) => response[_id.Key]!.ToString();

    /// <summary>Returns a poll that is given as its options, one on each line.</summary>
    private string PollOf(string lines)
    {
        var options = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (options.Length > _pollOptions.Count)
        {
            throw new ArgumentException($"A poll has at most {_pollOptions.Count} options.");
        }

        return JsonResponse.Text(
            new JsonObject(
                _pollOptions.Zip(options, (key, option) => KeyValuePair.Create<string, JsonNode?>(key, JsonValue.Create(option)))
            )
        );
    }

    private ControlField Field(string property)
    {
        var parameter = _create.Parameters.First(parameter => parameter.CSharp == property);
        return new(parameter.Key, parameter.Type.Kind == TypeKind.Bool ? "boolean" : "string", parameter.Doc);
    }
}
