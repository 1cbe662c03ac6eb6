namespace ThreadsSdk.Cli.DotEnv;

/// <summary>Writes values so that shells and the readers of .env files all read what is meant.</summary>
internal static class EnvQuoting
{
    private const string Harmless = "_-.:/+=,@%";

    /// <summary>Keeps the quotes as they were, unless the value would mean something else in them.</summary>
    public static string Write(string value, char? quote)
    {
        if (value.All(character => char.IsAsciiLetterOrDigit(character) || Harmless.Contains(character, StringComparison.Ordinal)))
        {
            return $"{quote}{value}{quote}";
        }

        if (quote == '"' && !value.AsSpan().ContainsAny("\"\\$`"))
        {
            return $"\"{value}\"";
        }

        return value.AsSpan().ContainsAny("'\\")
            ? $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : $"'{value}'";
    }
}
