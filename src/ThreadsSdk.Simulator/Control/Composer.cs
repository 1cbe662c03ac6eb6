using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Pages;
using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Publishes posts for any user, by the calls an app would make, so that the same rules refuse them.</summary>
internal sealed class Composer(SimulatorControl control, SimulatorState state, ApiPipeline pipeline)
{
    /// <summary>What can be given beside the user, by the names that the parameters of an app have.</summary>
    private static readonly string[] Given =
    [
        nameof(CreateContainerOptions.Text),
        nameof(CreateContainerOptions.TopicTag),
        nameof(CreateContainerOptions.ImageUrl),
        nameof(CreateContainerOptions.VideoUrl),
        nameof(CreateContainerOptions.AltText),
        nameof(CreateContainerOptions.LinkAttachment),
        nameof(CreateContainerOptions.ReplyToId),
        nameof(CreateContainerOptions.QuotePostId),
        nameof(CreateContainerOptions.ReplyControl),
    ];

    private readonly OperationSpec _create = Operation(control, PublishingCreateContainerRequest.Operation);
    private readonly OperationSpec _delete = Operation(control, MediaDeleteRequest.Operation);
    private readonly OperationSpec _publish = Operation(control, PublishingPublishContainerRequest.Operation);

    /// <summary>Publishes a post at once, without waiting for its media.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="ArgumentException">There is no such user, or the post is refused; the message says why.</exception>
    public string Publish(ControlBody body)
    {
        var name = body.Required("username");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in Given.Select(property => Key(_create, property)))
        {
            if (body.Text(key) is { } value)
            {
                values[key] = value;
            }
        }

        if (body.Text("poll") is { } poll)
        {
            values[Key(_create, nameof(CreateContainerOptions.PollAttachment))] = Poll(poll);
        }

        var kind =
            values.ContainsKey(Key(_create, nameof(CreateContainerOptions.VideoUrl))) ? ContainerMediaType.Video
            : values.ContainsKey(Key(_create, nameof(CreateContainerOptions.ImageUrl))) ? ContainerMediaType.Image
            : ContainerMediaType.Text;
        values[Key(_create, nameof(PublishingCreateContainerRequest.MediaType))] = kind.ToString();
        try
        {
            lock (state.Gate)
            {
                var user = state.UserByName(name.TrimStart('@')) ?? throw new ArgumentException($"There is no user '{name}'.");
                var container = Id(pipeline.ProcessFor(user, Request(_create, values)));
                state.Container(container)!.Hurry();
                values = new(StringComparer.Ordinal) { [Key(_publish, nameof(PublishingPublishContainerRequest.CreationId))] = container };
                return Id(pipeline.ProcessFor(user, Request(_publish, values)));
            }
        }
        catch (Refusal refusal)
        {
            throw new ArgumentException($"{refusal.Detail ?? refusal.Text(_create.Method)} {refusal.Error.Advice}");
        }
        finally
        {
            control.Changes.Report();
        }
    }

    /// <summary>Deletes a post of a user.</summary>
    /// <exception cref="ArgumentException">The call is refused; the message says why.</exception>
    public void Delete(User user, string postId)
    {
        try
        {
            lock (state.Gate)
            {
                pipeline.ProcessFor(user, Request(_delete, [], postId));
            }
        }
        catch (Refusal refusal)
        {
            throw new ArgumentException($"{refusal.Detail ?? refusal.Text(_delete.Method)} {refusal.Error.Advice}");
        }
        finally
        {
            control.Changes.Report();
        }
    }

    /// <summary>Returns the name that the API has for what is said of a post.</summary>
    /// <param name="property">The name it has in C#.</param>
    public string Key(string property) => Key(_create, property);

    private ApiRequest Request(OperationSpec operation, Dictionary<string, string> values, string? id = null)
    {
        var path = operation.Path;
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "path"))
        {
            path = path.Replace($"{{{parameter.Key}}}", id ?? control.Spec.Api.OwnUser, StringComparison.Ordinal);
        }

        return new ApiRequest(operation.Method, $"/{control.Spec.Api.Version}{path}", values, null);
    }

    private string Id(JsonNode response) => response[SimulatorSpec.IdOf(control.Spec.Model(nameof(CreatedMedia))!)!.Key]!.ToString();

    /// <summary>Returns a poll that is given as its options, one on each line.</summary>
    private string Poll(string lines)
    {
        var options = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var keys = control.Spec.Model(nameof(PollAttachment))!.Properties.Select(property => property.Key);
        return JsonResponse.Text(
            new JsonObject(keys.Zip(options, (key, option) => KeyValuePair.Create<string, JsonNode?>(key, JsonValue.Create(option))))
        );
    }

    private static string Key(OperationSpec operation, string property) =>
        operation.Parameters.First(parameter => parameter.CSharp == property).Key;

    private static OperationSpec Operation(SimulatorControl control, string name) =>
        control.Spec.Operations.First(operation => operation.FullName == name);
}
