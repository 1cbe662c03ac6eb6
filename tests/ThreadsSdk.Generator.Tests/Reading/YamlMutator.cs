namespace ThreadsSdk.Generator.Tests.Reading;

/// <summary>Damages YAML in the ways people and merges do. The same seed gives the same damage.</summary>
internal sealed class YamlMutator(int seed)
{
    private static readonly string[] Fragments =
    [
        "{",
        "}",
        "[",
        "]",
        ":",
        ": ",
        ",",
        "\"",
        "'",
        "#",
        "&a",
        "*a",
        "!!int",
        "---",
        "...",
        "|",
        ">",
        "?",
        "-",
        "\t",
        " ",
        "\n",
        "~",
        "null",
        "9999999999999999999999999999999",
        "-1",
        "0.5",
        "true",
        "€",
        "😀",
        "\u0085",
        "\u2028",
        "<<",
        "list<",
        ">",
        "@",
        "%",
        "\\",
    ];

    private readonly Random _random = new(seed);

    public string Damage(string yaml)
    {
        for (var times = _random.Next(1, 4); times > 0; times--)
        {
            yaml = DamageOnce(yaml);
        }

        return yaml;
    }

    private string DamageOnce(string yaml)
    {
        var lines = yaml.Split('\n');
        var line = _random.Next(lines.Length);
        var at = _random.Next(yaml.Length);
        return _random.Next(8) switch
        {
            0 => string.Join('\n', lines.Where((_, i) => i != line)),
            1 => string.Join('\n', lines.Take(line + 1).Concat(lines.Skip(line))),
            2 => string.Join('\n', lines.Take(line).Append("  " + lines[line]).Concat(lines.Skip(line + 1))),
            3 => string.Join('\n', lines.Take(line).Append(lines[line].TrimStart()).Concat(lines.Skip(line + 1))),
            4 => yaml[..at],
            5 => yaml.Remove(at, 1),
            6 => SwapWords(yaml),
            _ => yaml.Insert(at, Fragments[_random.Next(Fragments.Length)]),
        };
    }

    /// <summary>Puts one word of the text in the place of another: keys, types and references go astray.</summary>
    private string SwapWords(string yaml)
    {
        var words = yaml.Split([' ', '\n', ',', ':', '{', '}', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        var word = words[_random.Next(words.Length)];
        var at = yaml.IndexOf(word, StringComparison.Ordinal);
        return yaml.Remove(at, word.Length).Insert(at, words[_random.Next(words.Length)]);
    }
}
