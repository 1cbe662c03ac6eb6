using System.Globalization;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.Changes;

/// <summary>Lists all that a spec declares.</summary>
internal sealed partial class SpecItems
{
    /// <summary>What stands before the name of a browser address, where its parameters are.</summary>
    public const string Addresses = "Urls.";

    private const string WebhookField = "WebhookField";

    private readonly List<SpecItem> _items = [];

    private SpecItems() { }

    public static IReadOnlyList<SpecItem> Of(ThreadsSpecification spec)
    {
        SpecItems items = new();
        items.AddApi(spec.Api!);
        foreach (var operation in spec.Groups.SelectMany(group => group.Operations))
        {
            items.Add(operation);
        }

        foreach (var model in spec.Models)
        {
            items.Add(model);
        }

        // Scopes, metrics and webhooks are enums too, and are listed as what they are.
        HashSet<string> derived = [ScopeSpec.EnumName, WebhookField, .. spec.Metrics.Select(set => set.Enum)];
        foreach (var item in spec.Enums.Where(item => !derived.Contains(item.Name)))
        {
            items.Add(item);
        }

        foreach (var set in spec.Fieldsets)
        {
            items.Add(
                SpecItemKind.Mask,
                null,
                set.Name,
                ("model", set.Model),
                (FactName.Fields, set.Fields),
                ("unasked", set.Unasked),
                ("open", set.IsOpen)
            );
        }

        items.AddFigures(spec);
        items.AddNames(spec);
        return items._items;
    }

    private void AddApi(ApiSpec api) =>
        Add(
            SpecItemKind.Api,
            null,
            "api",
            ("version", api.Version),
            ("own_user", api.OwnUser),
            ("token_parameter", api.TokenParameter),
            ("crawler", api.Crawler),
            ("secret_parameters", api.SecretParameters),
            ("hosts", SpecFact.Of(api.Hosts.SelectMany(host => host.Alternatives.Prepend(host.Url).Select(url => $"{host.Key} {url}")))),
            ("headers", SpecFact.Of(api.Headers.Select(header => $"{header.Key} {header.Header}"))),
            (
                "own_subcodes",
                SpecFact.Of(
                    api.OwnSubcodes.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.From} to {range.Through}"))
                )
            ),
            ("names", SpecFact.Of(Names(api.Names))),
            ("webhook", api.Webhook is { } webhook ? SpecFact.Of(Names(webhook)) : null)
        );

    private static IEnumerable<string> Names(WireNamesSpec names) =>
        [
            $"data {names.Data}",
            $"paging {names.Paging}",
            $"error {names.Error}",
            $"before {names.Before}",
            $"after {names.After}",
            $"limit {names.Limit}",
            $"webhook_field {names.WebhookField}",
            $"webhook_value {names.WebhookValue}",
        ];

    private static IEnumerable<string> Names(WebhookNamesSpec names) =>
        new[]
        {
            $"mode {names.Mode}",
            $"challenge {names.Challenge}",
            $"verify_token {names.VerifyToken}",
            $"signature {names.Signature}",
        }.Concat(names.SignedRequest is { } signedRequest ? [$"signed_request {signedRequest}"] : []);

    private void Add(OperationSpec operation)
    {
        Add(
            SpecItemKind.Operation,
            null,
            operation.FullName,
            operation.Deprecated,
            ("http", $"{operation.Method} {operation.Path}"),
            ("also_by", operation.AlsoBy),
            (FactName.Returns, operation.Returns.ToString()),
            (FactName.Arguments, Arguments(operation.Parameters)),
            (FactName.Options, operation.Optional.Count > 0 ? operation.Options : null),
            (FactName.OptionsJson, operation.OptionsJson),
            (FactName.Auth, operation.Auth),
            (FactName.Scopes, operation.Scopes),
            ("unversioned", !operation.Versioned),
            ("repeatable", operation.Repeatable),
            ("quota", operation.Quota),
            ("errors", operation.Errors),
            (FactName.Rules, SpecFact.Of(operation.RequiresOneOf.Select(rule => $"{rule.Subject} {rule.Text}")))
        );
        foreach (var parameter in operation.Parameters)
        {
            Add(operation.FullName, parameter);
        }
    }

    private void Add(string where, ParameterSpec parameter)
    {
        Add(
            SpecItemKind.Parameter,
            where,
            parameter.Key,
            parameter.Deprecated,
            [
                ("in", parameter.In),
                ("aliases", parameter.Aliases),
                (FactName.Type, parameter.Type.ToString()),
                (FactName.CSharp, parameter.CSharp),
                (FactName.Required, parameter.Required),
                ("value", parameter.Value),
                ("send", parameter.Type.Kind == TypeKind.Fields ? null : parameter.Send),
                ("default", parameter.Default),
                ("strip", parameter.Strip),
                ("fieldset", parameter.Fieldset),
                ("secret", parameter.Secret),
                (FactName.Scopes, parameter.Scopes),
                (FactName.Unapproved, parameter.Unapproved),
                .. Bounds(parameter.Rules),
                (FactName.Rules, SpecFact.Of(parameter.Rules.OfType<RelationRule>().Select(rule => rule.Text))),
            ]
        );
        _items[^1] = _items[^1] with { IsPublic = parameter.Value is null, MustBeGiven = parameter.IsArgument };
    }

    private void Add(ModelSpec model)
    {
        Add(SpecItemKind.Model, null, model.Name, model.Deprecated, (FactName.Usage, model.Usage), (FactName.Access, model.Access));
        _items[^1] = _items[^1] with { IsPublic = model.IsPublic };
        foreach (var property in model.Properties)
        {
            Add(
                SpecItemKind.Field,
                model.Name,
                property.Key,
                property.Deprecated,
                [
                    (FactName.Type, property.Type.ToString()),
                    (FactName.CSharp, property.CSharp),
                    (FactName.Required, property.Required),
                    ("secret", property.Secret),
                    ("bare", property.Bare),
                    ("number", property.IsNumber),
                    ("expand", property.Expand),
                    ("also_in", property.AlsoIn.Count == 0 ? null : string.Join('/', property.AlsoIn)),
                    (FactName.EndsDay, property.EndsDay),
                    (FactName.Scopes, property.Scopes),
                    .. Bounds(property.Rules),
                ]
            );
            _items[^1] = _items[^1] with { IsPublic = model.IsPublic, MustBeGiven = property.Required && model.Usage != "response" };
        }
    }

    private void Add(EnumSpec item)
    {
        Add(SpecItemKind.Enum, null, item.Name, item.Deprecated);
        foreach (var value in item.Values)
        {
            Add(SpecItemKind.Value, item.Name, value.Key, value.Deprecated, (FactName.CSharp, value.CSharp), ("aliases", value.Aliases));
        }
    }

    /// <summary>Their order counts: C# calls name them by it.</summary>
    private static string Arguments(IEnumerable<ParameterSpec> parameters) =>
        string.Join(", ", parameters.Where(item => item.IsArgument).Select(item => CSharpName.Camel(item.CSharp)));

    private static IEnumerable<(string Name, SpecFact? Fact)> Bounds(IEnumerable<ParameterRule> rules)
    {
        foreach (var rule in rules)
        {
            switch (rule)
            {
                case LengthRule length:
                    yield return (FactName.Shortest, length.Min?.Value);
                    yield return (FactName.Longest, length.Max?.Value);
                    yield return ("counting", length.Counting == TextCounting.EmojiBytes ? "emoji_bytes" : null);
                    break;
                case ItemCountRule count:
                    yield return (FactName.Fewest, count.Min?.Value);
                    yield return (FactName.Greatest, count.Max?.Value);
                    break;
                case BoundedRule bounded:
                    yield return (FactName.Least, bounded.Min?.Value);
                    yield return (FactName.Most, bounded.Max?.Value);
                    break;
                case ForbiddenCharactersRule forbidden:
                    yield return (FactName.ForbiddenCharacters, SpecFact.Of(forbidden.Characters.Select(Character)));
                    break;
                default:
                    break;
            }
        }
    }

    private static string Character(char character) =>
        char.IsControl(character) ? "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture) : character.ToString();

    private void Add(SpecItemKind kind, string? where, string name, params IEnumerable<(string Name, SpecFact? Fact)> facts) =>
        Add(kind, where, name, null, facts);

    private void Add(
        SpecItemKind kind,
        string? where,
        string name,
        Deprecation? deprecated,
        params IEnumerable<(string Name, SpecFact? Fact)> facts
    ) =>
        _items.Add(
            new SpecItem(kind, where, name)
            {
                Facts = facts
                    .Where(fact => fact.Fact is not null)
                    .ToDictionary(fact => fact.Name, fact => fact.Fact!, StringComparer.Ordinal),
                Deprecated = deprecated,
            }
        );
}
