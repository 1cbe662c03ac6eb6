using System.Globalization;
using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Cli.Commands.Simulator;

/// <summary>Reads the users of a simulator from a file of JSON.</summary>
internal static class SimulatorUsers
{
    private const string Example = """Such as: [{"username":"amara","follower_count":99,"token_age":"59d","posts":["Good morning"]}]""";

    public static async Task<IReadOnlyList<SimulatedProfile>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var text = await InputFile.ReadTextAsync(path, cancellationToken);
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0
                ? [.. list.EnumerateArray().Select(Read)]
                : throw new FormatException("it is no array with users in it");
        }
        catch (JsonException exception)
        {
            var line = (exception.LineNumber + 1)?.ToString(CultureInfo.InvariantCulture);
            throw new UsageException($"{path} is no JSON: see line {line}.", Example);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{path} cannot be used: {exception.Message}.", Example);
        }
    }

    private static SimulatedProfile Read(JsonElement user, int index)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"user {index + 1}");
        if (user.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{place} is no object");
        }

        if (!user.TryGetProperty("username", out var username) || username.ValueKind != JsonValueKind.String || IsBlank(username))
        {
            throw new FormatException($"{place} has no username");
        }

        var profile = new SimulatedProfile(username.GetString()!.TrimStart('@'));
        foreach (var member in user.EnumerateObject().Where(member => member.Name != "username"))
        {
            profile =
                Apply(profile, member) ?? throw new FormatException($"{place} has a wrong {member.Name}: {member.Value.GetRawText()}");
        }

        return profile;

        static bool IsBlank(JsonElement text) => string.IsNullOrWhiteSpace(text.GetString()!.TrimStart('@'));
    }

    /// <summary>Returns the profile with one thing more; null when that has another type.</summary>
    private static SimulatedProfile? Apply(SimulatedProfile profile, JsonProperty member) =>
        (member.Name, member.Value.ValueKind) switch
        {
            ("name", JsonValueKind.String) => profile with { Name = member.Value.GetString()! },
            ("biography", JsonValueKind.String) => profile with { Biography = member.Value.GetString()! },
            ("is_verified", JsonValueKind.True or JsonValueKind.False) => profile with { IsVerified = member.Value.GetBoolean() },
            ("is_private", JsonValueKind.True or JsonValueKind.False) => profile with { IsPrivate = member.Value.GetBoolean() },
            ("is_eligible_for_geo_gating", JsonValueKind.True or JsonValueKind.False) => profile with
            {
                IsEligibleForGeoGating = member.Value.GetBoolean(),
            },
            ("follower_count", JsonValueKind.Number) when member.Value.TryGetInt32(out var count) && count >= 0 => profile with
            {
                FollowerCount = count,
            },
            ("token_age", JsonValueKind.String) when DurationOption.Parse(member.Value.GetString()!) is { } age => profile with
            {
                TokenAge = age,
            },
            ("scopes", JsonValueKind.Array) when Texts(member.Value) is { } scopes => profile with
            {
                Scopes = [.. scopes.Select(scope => new ThreadsScope(scope))],
            },
            ("posts", JsonValueKind.Array) when Texts(member.Value) is { } posts => profile with { Posts = posts },
            (
                "name"
                    or "biography"
                    or "is_verified"
                    or "is_private"
                    or "is_eligible_for_geo_gating"
                    or "follower_count"
                    or "token_age"
                    or "scopes"
                    or "posts",
                _
            ) => null,
            _ => throw new FormatException($"there is no {member.Name} of a user"),
        };

    private static string[]? Texts(JsonElement list) =>
        list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
            : null;
}
