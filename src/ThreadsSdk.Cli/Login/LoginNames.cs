using System.Text.Json;
using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Login;

/// <summary>
/// The names of the users whose logins are kept, in a file beside them: the JSON of a login is that of PyThreads, which has no place for a
/// name. A name that is not known is no failure.
/// </summary>
internal sealed class LoginNames(string folder)
{
    private readonly string _path = Path.Combine(folder, "usernames.json");

    public IReadOnlyDictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(_path));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return names;
            }

            foreach (var pair in document.RootElement.EnumerateObject().Where(pair => pair.Value.ValueKind == JsonValueKind.String))
            {
                names[pair.Name] = pair.Value.GetString()!;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return names;
        }

        return names;
    }

    /// <summary>Remembers a name, or forgets it.</summary>
    public void Set(string userId, string? name)
    {
        var names = new Dictionary<string, string>(Read(), StringComparer.Ordinal);
        if (name is null ? !names.Remove(userId) : names.TryGetValue(userId, out var known) && known == name)
        {
            return;
        }

        if (name is not null)
        {
            names[userId] = name;
        }

        var json = JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            foreach (var pair in names.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WriteString(pair.Key, pair.Value);
            }

            writer.WriteEndObject();
        });
        try
        {
            File.WriteAllText(_path, json);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The id still names the user.
        }
    }
}
